import { useAnswer } from '../../../cloud/useAnswer'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Scan } from '../../../pages/home/Scan'
import { Form } from './Form'

export default function OfferFormPage() {
  const bank = useAnswer('points.openBank', {})
  const post = bank.ready ? bank.data.post : null
  return (
    <Page title={post?.official ? '发一堂课或小物品' : '我来教一堂课'}>
      {!bank.ready ? (
        <Waiting for={bank} shape="page" />
      ) : post ? (
        <Form post={post} now={bank.data.now} />
      ) : (
        <>
          <Empty icon="door" title="先登记住处" about="登记了住在哪一户,就能给邻居上课。" />
          <Scan kind="primary">扫楼门口的码</Scan>
        </>
      )}
    </Page>
  )
}
