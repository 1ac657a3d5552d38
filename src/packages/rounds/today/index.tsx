import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { useReached } from '../../../cloud/connection'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Grids } from '../Grids'
import { forgetLateNotes } from '../notes'
import { forgetLatePapers } from '../paper'
import { Unsent } from '../Unsent'
import { type Line, soonOf, todoOf } from './todo'
import './index.scss'

type Today = Answer<'rounds.openToday'>

export default function TodayPage() {
  const [grid, setGrid] = useState('')
  const today = useAnswer('rounds.openToday', grid ? { grid } : {})
  return (
    <Page title="网格长工作台">
      <Unsent />
      {today.ready ? <Day today={today.data} onGrid={setGrid} /> : <Waiting for={today} shape="list" />}
    </Page>
  )
}

/** The day, the most urgent first; each line with its one action. */
function Day({ today, onGrid }: { today: Today; onGrid: (grid: string) => void }) {
  const now = useNow(today.now)
  const reached = useReached()
  useEffect(() => {
    forgetLatePapers(today.now)
    forgetLateNotes(today.now)
  }, [today.now])
  return (
    <>
      <View className="today__head">
        <Text className="today__grid">{today.grid.name}</Text>
        <Text className="today__title">今天要办的</Text>
        {!reached && <Text className="today__grid">这是 {spoken(today.now, now)} 看到的。</Text>}
      </View>
      <Grids grid={today.grid} grids={today.grids} onChange={onGrid} />
      {today.lines.length === 0 && (
        <Empty icon="tick" title="今天没有要办的事" about="有要办的会排在这里,急的在前面。" />
      )}
      {today.lines.map((line, i) => (
        <TodoLine key={`${line.kind}/${line.id}`} line={line} now={now} first={i === 0} />
      ))}
      <View className="today__ways">
        <Button kind="plain" onTap={() => open('sweeps', { grid: today.grid.id })}>
          扫楼
        </Button>
        <Button kind="plain" onTap={() => open('rounds', {})}>
          投票进度
        </Button>
      </View>
    </>
  )
}

function TodoLine({ line, now, first }: { line: Line; now: number; first: boolean }) {
  const { what, more, act, go } = todoOf(line, now)
  const soon = soonOf(line, now)
  return (
    <View className="today__line">
      {soon && <Badge tone={soon.tone}>{soon.word}</Badge>}
      <Text className="today__what">{what}</Text>
      <Text className="today__more">{more}</Text>
      <Button kind={first ? 'primary' : 'plain'} label={`${act},${what}`} onTap={go}>
        {act}
      </Button>
    </View>
  )
}
