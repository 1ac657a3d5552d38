import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { ActProps } from './Rename'

/** The end of a place in which nobody has a home. */
export function Retire({ place: { id, name, households }, onClose, onDone }: ActProps) {
  const { busy, refusal, run } = useAction('places.retire')
  const [reason, keep, drop] = useDraft(`retire/${id}`, '')
  const retire = async () => {
    if (!(await run({ area: id, name, reason }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title={`撤销${name}?`} onClose={onClose}>
      <Text className="words__about">
        {`${name}和里面的 ${households} 户不能再选,门口的码会说明已经撤销。有人登记的地方不能撤销。过去的公示、投票和记录都留着。撤销后不能恢复。`}
      </Text>
      <Field label="为什么撤销" value={reason} onChange={keep} hint="留在记录里,比如:已经拆除" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="danger" busy={busy} disabled={reason.trim() === ''} onTap={() => void retire()}>
        确认撤销
      </Button>
    </Sheet>
  )
}
