import { useAnswer } from '../../../cloud/useAnswer'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Form } from './Form'

export default function WriteCallPage() {
  const found = useAnswer('calls.listCalls', {})
  return (
    <Page title="发起征集">
      {!found.ready ? (
        <Waiting for={found} shape="page" />
      ) : found.data.areas.length === 0 ? (
        <Empty title="由工作人员发起" about="社区、镇街和区里的干部可以发起公益创投。" />
      ) : (
        <Form areas={found.data.areas} now={found.data.now} />
      )}
    </Page>
  )
}
