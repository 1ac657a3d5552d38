import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Form } from './Form'
import { blank, sketchOf } from './sketch'

export default function ProposePage() {
  const { callId, organisationId, proposalId } = usePageParams('propose')
  return (
    <Page title={proposalId ? '修改报的项目' : '报项目'}>
      {proposalId ? (
        <Change callId={callId} organisationId={organisationId} proposalId={proposalId} />
      ) : (
        <Form callId={callId} organisationId={organisationId} revision={0} first={blank} />
      )}
    </Page>
  )
}

function Change({ proposalId, ...of }: { callId: string; organisationId: string; proposalId: string }) {
  const found = useAnswer('calls.openProposal', { proposalId })
  if (!found.ready) return <Waiting for={found} shape="page" />
  return <Form {...of} revision={found.data.revision} first={sketchOf(found.data)} />
}
