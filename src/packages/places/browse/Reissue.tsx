import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { ActProps } from './Rename'

/** A poster that was torn off or photographed by strangers: a new code takes the place of the old one. */
export function Reissue({ place: { id, name, sceneIssue }, onClose, onDone }: ActProps) {
  const { busy, refusal, run } = useAction('places.reissueCode')
  const [reason, keep, drop] = useDraft(`reissue/${id}`, '')
  const reissue = async () => {
    if (!(await run({ building: id, issue: sceneIssue ?? 1, reason }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title={`给${name}换入口码`} onClose={onClose}>
      <Text className="words__about">{name}门口现在的码会马上失效,请准备好打印新海报换上。</Text>
      <Field label="为什么换" value={reason} onChange={keep} hint="留在记录里,比如:海报被撕走了" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={reason.trim() === ''} onTap={() => void reissue()}>
        确认换码
      </Button>
    </Sheet>
  )
}
