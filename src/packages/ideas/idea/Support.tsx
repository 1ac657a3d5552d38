import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'

/** Says that one wants it too, with words of one's own or without. */
export function Support({ ideaId, onDone }: { ideaId: string; onDone: () => void }) {
  const [shown, setShown] = useState(false)
  const [draft, change, drop] = useDraft(`ideas/support/${ideaId}`, { name: '', comment: '' })
  const { busy, refusal, run } = useAction('ideas.support')
  const [name, comment] = [draft.name.trim(), draft.comment.trim()]
  const support = async () => {
    const answer = await run({ ideaId, ...(name ? { name: name.slice(0, 10) } : {}), ...(comment ? { comment } : {}) })
    if (!answer) return
    drop()
    setShown(false)
    onDone()
  }
  return (
    <>
      <Button kind="primary" onTap={() => setShown(true)}>
        我也支持
      </Button>
      <Sheet open={shown} title="支持这条金点子" onClose={() => setShown(false)}>
        <Text className="idea__small">每人算一次,支持了不能收回。有话可以说一句,邻居看得到。</Text>
        <TextArea
          label="想说的(可以不写)"
          value={draft.comment}
          most={200}
          onChange={(text) => change({ ...draft, comment: text })}
        />
        <Field
          label="邻居怎么称呼您(可以不写)"
          value={draft.name}
          onChange={(text) => change({ ...draft, name: text })}
        />
        {refusal && (
          <NoticeBar tone="amber">
            <Text>{refusal.message}</Text>
          </NoticeBar>
        )}
        <Button kind="primary" busy={busy} onTap={() => void support()}>
          确认支持
        </Button>
      </Sheet>
    </>
  )
}
