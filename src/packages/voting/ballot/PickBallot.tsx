import { useState } from 'react'
import { toggled } from '../../../../domain/voting/choices'
import { costOf } from '../../../../domain/voting/poll'
import { BudgetBar } from '../../../components/BudgetBar'
import { CountBar } from '../../../components/CountBar'
import { Page } from '../../../components/Page'
import { useAppearance } from '../../../phone/appearance'
import { Compare } from './Compare'
import { Confirm } from './Confirm'
import { linesOf } from './choosing'
import { Details } from './Details'
import { Filter, type Shown } from './Filter'
import type { BallotProps } from './index'
import { NotNow } from './NotNow'
import { OneByOne } from './OneByOne'
import { ProjectRow } from './ProjectRow'

/** Projects to choose from, within a budget or up to a number. What can't be added is greyed, not hidden, and says why. */
export function PickBallot({ poll, choices, onChange, mayCast, onCast }: BallotProps) {
  const { elder } = useAppearance()
  const [shown, setShown] = useState<Shown>('all')
  const [told, setTold] = useState<string | null>(null)
  const [detailed, setDetailed] = useState<string | null>(null)
  const [compared, setCompared] = useState<string | null>(null)
  const [confirming, setConfirming] = useState(false)
  const { asked } = poll
  const lines = linesOf(poll, choices, 'all')

  const toggle = (id: string) => {
    const fits = lines.some(({ project, obstacle }) => project.id === id && obstacle === null)
    setTold(fits ? null : id)
    if (fits) onChange(toggled(choices, id))
  }
  const bar = {
    action: '确认选票',
    disabled: !mayCast || choices.length === 0,
    onAction: () => setConfirming(true),
  }
  const foot =
    asked.ballot === 'budget' ? (
      <BudgetBar spent={costOf(poll.projects, choices)} budget={asked.budget} chosen={choices.length} {...bar} />
    ) : (
      <CountBar done={choices.length} of={asked.ballot === 'choose' ? asked.most : 0} word="已选" most {...bar} />
    )
  return (
    <Page title="选票" foot={foot}>
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
        onCompare={(id) => {
          setDetailed(null)
          setCompared(id)
        }}
        onClose={() => setDetailed(null)}
      />
      <Compare lines={lines} first={compared} onToggle={toggle} onClose={() => setCompared(null)} />
      <Confirm poll={poll} choices={choices} shown={confirming} onClose={() => setConfirming(false)} onCast={onCast} />
    </Page>
  )
}
