import { useAnswer } from '../../../cloud/useAnswer'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Form } from './Form'

export default function ProposePage() {
  const desk = useAnswer('funds.openDesk', {})
  return <Page title="记一笔经费">{desk.ready ? <Form desk={desk.data} /> : <Waiting for={desk} shape="page" />}</Page>
}
