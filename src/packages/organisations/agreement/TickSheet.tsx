import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { SheetProps } from './SignSheet'

/** Something agreed was delivered: where it can be seen. */
export function TickSheet({ agreement, place, onDone, onClose }: SheetProps & { place: number }) {
  const { agreementId, parts } = agreement
  const [link, setLink, drop] = useDraft(
    `organisations/tick/${agreementId}/${place}`,
    parts[place]?.done?.link ?? 'https://',
  )
  const { busy, refusal, run } = useAction('organisations.tickDeliverable')
  const tick = async () => {
    if (!(await run({ agreementId, place, link }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title={parts[place]?.what ?? ''} onClose={onClose}>
      <Text className="organisations__sentence">怎么算做到:{parts[place]?.measure}</Text>
      <Field
        label="凭据的网址"
        value={link}
        onChange={setLink}
        hint="文章、相册或文件的网址,以 https 开头"
        error={refusal?.field === 'link' ? refusal.message : undefined}
      />
      {refusal && refusal.field !== 'link' && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={link.length < 12} onTap={() => void tick()}>
        做好了
      </Button>
    </Sheet>
  )
}
