import { Text } from '@tarojs/components'
import { useState } from 'react'
import { forgetRefused } from '../../../cloud/outbox'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Tabs } from '../../../components/Tabs'
import { Waiting } from '../../../components/Waiting'
import { countsOf, type Roster } from '../rows'
import { type Stage, stageOf } from '../stage'
import { useNotes } from '../useNotes'
import { Code } from './Code'
import { Ended } from './Ended'
import { Foot } from './Foot'
import { Head } from './Head'
import { List } from './List'
import { Plan } from './Plan'
import './index.scss'

export default function RosterPage() {
  const { shiftId } = usePageParams('roster')
  const answer = useAnswer('volunteering.openRoster', { shiftId })
  if (answer.ready) return <Desk key={shiftId} roster={answer.data} again={answer.again} />
  return (
    <Page title="带队">
      <Waiting for={answer} shape="page" />
    </Page>
  )
}

type Part = 'plan' | 'code' | 'list'
/** What is needed most: people before the shift, the code while they come, the list afterwards. */
const firstPart: Record<Stage, Part> = { before: 'plan', during: 'code', over: 'list' }
const parts = [
  { value: 'code', word: '签到码' },
  { value: 'list', word: '名单' },
  { value: 'plan', word: '安排' },
] as const

/** The leader's desk, for one thumb: what is done most is at the lower edge. */
function Desk({ roster, again }: { roster: Roster; again: () => void }) {
  const now = useNow(roster.now)
  const [chosen, setChosen] = useState<Part | null>(null)
  const notes = useNotes(roster, again)
  const stage = stageOf(roster, now)
  const part = chosen ?? firstPart[stage]
  const { rows } = notes
  if (roster.state !== 'planned')
    return (
      <Page title="带队">
        <Head roster={roster} counts={countsOf(rows)} now={now} />
        <Ended roster={roster} />
        {roster.state === 'done' && <List rows={rows} ended />}
      </Page>
    )
  return (
    <Page title="带队" foot={stage !== 'before' && <Foot roster={roster} stage={stage} notes={notes} now={now} />}>
      <Head roster={roster} counts={countsOf(rows)} now={now} />
      {notes.refused.map((words) => (
        <NoticeBar key={words} tone="persimmon" action="知道了" onAction={forgetRefused}>
          <Text>{words}</Text>
        </NoticeBar>
      ))}
      <Tabs label="看哪一部分" items={parts} value={part} onChange={setChosen} />
      {part === 'code' && <Code roster={roster} stage={stage} again={again} />}
      {part === 'list' && <List rows={rows} now={now} {...(stage === 'before' ? {} : { onNote: notes.note })} />}
      {part === 'plan' && <Plan roster={roster} rows={rows} now={now} again={again} />}
    </Page>
  )
}
