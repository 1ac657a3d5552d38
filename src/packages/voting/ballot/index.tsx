import { useState } from 'react'
import { costOf } from '../../../../domain/voting/poll'
import { receiptOf } from '../../../cloud/receipts'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { BudgetBar } from '../../../components/BudgetBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { useAppearance } from '../../../phone/appearance'
import { Confirm } from './Confirm'
import { linesOf, type Poll, stillThere, toggled } from './choosing'
import { Details } from './Details'
import { Filter, type Shown } from './Filter'
import { NotNow } from './NotNow'
import { OneByOne } from './OneByOne'
import { ProjectRow } from './ProjectRow'

export default function BallotPage() {
  const { pollId } = usePageParams('ballot')
  const poll = useAnswer('voting.openPoll', { pollId })
  if (poll.ready) return <Ballot poll={poll.data} />
  return (
    <Page title="选票">
      <Waiting for={poll} shape="list" />
    </Page>
  )
}

function Ballot({ poll }: { poll: Poll }) {
  const { elder } = useAppearance()
  const [draft, setDraft, dropDraft] = useDraft<string[]>(`ballot/${poll.id}`, receiptOf(poll.id)?.choices ?? [])
  const [shown, setShown] = useState<Shown>('all')
  const [told, setTold] = useState<string | null>(null)
  const [detailed, setDetailed] = useState<string | null>(null)
  const [confirming, setConfirming] = useState(false)
  const choices = stillThere(poll, draft)
  const lines = linesOf(poll, choices, 'all')
  const mayCast = poll.state === 'open' && poll.whyNot === null

  const toggle = (id: string) => {
    const fits = lines.some(({ project, short }) => project.id === id && short === 0)
    setTold(fits ? null : id)
    if (fits) setDraft(toggled(choices, id))
  }
  const finish = () => {
    dropDraft()
    openInstead('receipt', { pollId: poll.id })
  }
  const bar = (
    <BudgetBar
      spent={costOf(poll.projects, choices)}
      budget={poll.budget}
      chosen={choices.length}
      action="确认选票"
      disabled={!mayCast || choices.length === 0}
      onAction={() => setConfirming(true)}
    />
  )
  return (
    <Page title="选票" foot={bar}>
      {!mayCast && <NotNow poll={poll} />}
      {elder ? (
        <OneByOne lines={lines} onToggle={toggle} onDetails={setDetailed} />
      ) : (
        <>
          <Filter poll={poll} value={shown} onChange={setShown} />
          {linesOf(poll, choices, shown).map((line) => (
            <ProjectRow
              key={line.project.id}
              line={line}
              told={told === line.project.id}
              onToggle={toggle}
              onDetails={setDetailed}
            />
          ))}
        </>
      )}
      <Details
        line={lines.find(({ project }) => project.id === detailed)}
        onToggle={toggle}
        onClose={() => setDetailed(null)}
      />
      <Confirm poll={poll} choices={choices} shown={confirming} onClose={() => setConfirming(false)} onCast={finish} />
    </Page>
  )
}
