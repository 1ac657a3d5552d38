import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Form } from './Form'
import './index.scss'

export default function PostActivityPage() {
  const posting = useAnswer('volunteering.openPosting', {})
  const mayNot = !posting.ready && posting.refusal?.code === 'not-an-organiser' ? posting.refusal : null
  return (
    <Page title="发活动">
      {posting.ready ? (
        <Form posting={posting.data} />
      ) : mayNot ? (
        <Empty
          icon="volunteer"
          title="现在还不能发活动"
          about={mayNot.message}
          action="看看志愿活动"
          onAction={() => open('volunteer', {})}
        />
      ) : (
        <Waiting for={posting} shape="page" />
      )}
    </Page>
  )
}
