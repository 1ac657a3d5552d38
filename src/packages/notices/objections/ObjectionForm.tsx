import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { bindFirst } from '../../../cloud/bindFirst'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { PhotoField } from '../../../components/PhotoField'
import type { Photo } from '../../../components/PhotoField/useUploads'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'

type Written = { requestId: string; name: string; text: string; photos: Photo[] }

/** Letters and digits, so that an objection that is sent twice is one. */
const newRequestId = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}`
const nothing = (): Written => ({ requestId: newRequestId(), name: '', text: '', photos: [] })

type Props = {
  noticeId: string
  /** Why this person may not object. */
  whyNot: { code: string; message: string } | null
  onSent: () => void
}

/** An objection with its name for the clerk alone; kept on the phone with every key. */
export function ObjectionForm({ noticeId, whyNot, onSent }: Props) {
  const [written, change, drop] = useDraft<Written>(`objection/${noticeId}`, nothing())
  const [asking, setAsking] = useState(false)
  const [sent, setSent] = useState<{ number: number; waits: boolean } | null>(null)
  const { busy, refusal, run } = useAction('notices.object')
  if (sent) return <Sent {...sent} onMore={() => setSent(null)} />
  if (whyNot !== null)
    return (
      <NoticeBar
        tone="amber"
        {...(whyNot.code === 'no-home'
          ? { action: '登记住处', onAction: () => bindFirst('objections', { noticeId }) }
          : {})}
      >
        <Text>{whyNot.message}</Text>
      </NoticeBar>
    )
  const { requestId, name, text, photos } = written
  const put = (part: Partial<Written>) => change({ ...written, ...part })
  const fileIds = photos.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]))
  const complete = name.trim() !== '' && text.trim() !== '' && fileIds.length === photos.length
  const send = async () => {
    const answer = await run({ noticeId, requestId, name: name.trim(), text: text.trim(), pictures: fileIds })
    setAsking(false)
    if (!answer) return
    change(nothing())
    drop()
    setSent({ number: answer.number, waits: answer.state === 'waiting-check' })
    onSent()
  }
  return (
    <View className="objections__form">
      <Text className="objections__title">我有异议</Text>
      <TextArea
        label="不同意什么,为什么"
        value={text}
        most={500}
        hint="大家看得到这段话,看不到您的名字"
        onChange={(typed) => put({ text: typed })}
      />
      <Field
        label="怎么称呼您"
        value={name}
        hint="只给社区干部看,方便答复您"
        onChange={(typed) => put({ name: typed })}
      />
      <PhotoField label="照片(可以不放)" most={3} photos={photos} onChange={(next) => put({ photos: next })} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" disabled={!complete} onTap={() => setAsking(true)}>
        写好了,看一遍
      </Button>
      <Sheet open={asking} title="您要提的异议" onClose={() => setAsking(false)}>
        <Text className="objections__text">{text.trim()}</Text>
        <Text className="objections__kept">
          {photos.length > 0 && `照片 ${photos.length} 张。`}社区干部看得到您的称呼「{name.trim()}
          」,大家只看得到内容。提了就编上号,不能收回,社区要书面答复。
        </Text>
        <Button kind="primary" busy={busy} onTap={() => void send()}>
          提交异议
        </Button>
      </Sheet>
    </View>
  )
}

const Sent = ({ number, waits, onMore }: { number: number; waits: boolean; onMore: () => void }) => (
  <NoticeBar tone="jade" action="再提一条" onAction={onMore}>
    <Text>
      收到了,您的异议是第 {number} 号。{waits ? '内容要先核对一下,核对好就公开。' : ''}
      社区会书面答复,答复了就告诉您。
    </Text>
  </NoticeBar>
)
