import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import type { Side } from './index'
import type { SheetProps } from './SignSheet'

/** An agreement ends with a reason that everybody reads. */
export function EndSheet({ agreement, side, onDone, onClose }: SheetProps & { side: Side }) {
  const { agreementId, parts, done } = agreement
  const [reason, setReason, drop] = useDraft(`organisations/end/${agreementId}`, '')
  const { busy, refusal, run } = useAction('organisations.endAgreement')
  const end = async () => {
    if (!(await run({ agreementId, side, reason }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="结束协议" onClose={onClose}>
      <Text className="organisations__sentence">
        约定的 {parts.length} 项做好了 {done} 项。结束以后不能再开,这个项目可以另签一份。
      </Text>
      <TextArea label="为什么(邻居看得到)" value={reason} onChange={setReason} most={100} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="danger" busy={busy} disabled={reason.trim() === ''} onTap={() => void end()}>
        确认结束
      </Button>
    </Sheet>
  )
}
