import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import type { MyRow } from './index'

/** Says what is wrong with one's own row; the community's clerks read it. */
export function AskSheet({
  row: { ownerId },
  onClose,
  onDone,
}: {
  row: MyRow
  onClose: () => void
  onDone: () => void
}) {
  const { busy, refusal, run } = useAction('roster.askCorrection')
  const [text, keep, drop] = useDraft(`ask/${ownerId}`, '')
  const ask = async () => {
    if (!(await run({ ownerId, text }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="提出更正" onClose={onClose}>
      <TextArea label="哪里不对" value={text} onChange={keep} most={300} hint="比如:产权证上是 91.20 平方米" />
      <Text className="words__about">只有社区工作人员看得到。不用写身份证号和电话。</Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={text.trim() === ''} onTap={() => void ask()}>
        交给社区核对
      </Button>
    </Sheet>
  )
}
