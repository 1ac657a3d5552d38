import { Text } from '@tarojs/components'
import type { Decision } from '../../../../domain/organisations/organisation'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import type { Organisation } from './index'

const what: Record<Decision, string> = {
  check: '您核对过代码、名称和证书。接下来由区里确认,证书照片留到那时。',
  confirm: '确认以后,联系人就能替组织报项目、找志愿者;证书照片随即删除。',
  decline: '证书照片随即删除,联系人会看到原因,改好可以再交。',
  suspend: '暂停以后,联系人不能再替组织办事;已签的协议还在。',
  resume: '恢复以后,联系人又能替组织办事。',
}

export type SheetProps = { organisation: Organisation; onDone: () => void; onClose: () => void }
type Props = SheetProps & { decision: Decision; title: string }

export function DecideSheet({ organisation, decision, title, onDone, onClose }: Props) {
  const { organisationId, name, inside } = organisation
  const [reason, setReason, drop] = useDraft(`organisations/${decision}/${organisationId}`, '')
  const { busy, refusal, run } = useAction('organisations.decide')
  const says = decision === 'decline' || decision === 'suspend'
  const decide = async () => {
    if (!(await run({ organisationId, revision: inside?.revision ?? 0, decision, reason: says ? reason : '' }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title={`${title}:${name}`} onClose={onClose}>
      <Text className="organisations__sentence">{what[decision]}</Text>
      {says && <TextArea label="为什么(联系人会看到)" value={reason} onChange={setReason} most={200} />}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button
        kind={says ? 'danger' : 'primary'}
        busy={busy}
        disabled={says && reason.trim() === ''}
        onTap={() => void decide()}
      >
        确认{title}
      </Button>
    </Sheet>
  )
}
