import { useState } from 'react'
import { stillThere } from '../../../../domain/voting/choices'
import { receiptOf } from '../../../cloud/receipts'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { homeOf, type Poll } from './choosing'
import { PickBallot } from './PickBallot'
import { ScoreBallot } from './ScoreBallot'
import { WhichHome } from './WhichHome'
import { YesNoBallot } from './YesNoBallot'

export default function BallotPage() {
  const { pollId } = usePageParams('ballot')
  const [household, setHousehold] = useState<string | null>(null)
  const poll = useAnswer('voting.openPoll', { pollId, ...(household ? { household } : {}) })
  if (poll.ready && poll.data.homes.length > 1 && !poll.data.voter)
    return <WhichHome poll={poll.data} onChoose={setHousehold} />
  if (poll.ready) return <Ballot key={household} poll={poll.data} />
  return (
    <Page title="选票">
      <Waiting for={poll} shape="list" />
    </Page>
  )
}

/** What every kind of ballot gets: the poll, what is on the ballot so far, and what to do with it. */
export type BallotProps = {
  poll: Poll
  choices: string[]
  onChange: (choices: string[]) => void
  /** Whether it may be cast now. */
  mayCast: boolean
  onCast: () => void
}

function Ballot({ poll }: { poll: Poll }) {
  const home = homeOf(poll)
  const [draft, setDraft, dropDraft] = useDraft<string[]>(
    home ? `ballot/${poll.id}/${home}` : `ballot/${poll.id}`,
    receiptOf(poll.id, home)?.choices ?? [],
  )
  const props: BallotProps = {
    poll,
    choices: stillThere(poll.asked, poll.projects, draft),
    onChange: setDraft,
    mayCast: poll.state === 'open' && poll.whyNot === null,
    onCast: () => {
      dropDraft()
      openInstead('receipt', { pollId: poll.id })
    },
  }
  switch (poll.asked.ballot) {
    case 'yes-no':
      return <YesNoBallot {...props} />
    case 'score':
      return <ScoreBallot {...props} />
    default:
      return <PickBallot {...props} />
  }
}
