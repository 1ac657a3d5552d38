import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { PhotoField } from '../../../components/PhotoField'
import type { Photo } from '../../../components/PhotoField/useUploads'
import { TextArea } from '../../../components/TextArea'

type Written = { requestId: string; name: string; text: string; photos: Photo[] }

/** Ten letters and digits, so that an objection that is sent twice is one. */
const newRequestId = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}`

/** An objection with its name for the clerk alone; kept on the phone with every key. */
export function ObjectionForm({ noticeId, onSent }: { noticeId: string; onSent: () => void }) {
  const notice = useAnswer('notices.openNotice', { noticeId })
  const [written, change, drop] = useDraft<Written>(`objection/${noticeId}`, {
    ...{ requestId: newRequestId(), name: '', text: '', photos: [] },
  })
  const [sent, setSent] = useState<number | null>(null)
  const { busy, refusal, run } = useAction('notices.object')
  if (!notice.ready || !notice.data.objections) return null
  if (notice.data.whyNotObject)
    return (
      <NoticeBar tone="amber">
        <Text>{notice.data.whyNotObject.message}</Text>
      </NoticeBar>
    )
  if (sent !== null)
    return (
      <NoticeBar tone="jade">
        <Text>收到了,您的异议是第 {sent} 号。社区会在公示期内书面答复,答复了就告诉您。</Text>
      </NoticeBar>
    )
  const { requestId, name, text, photos } = written
  const put = (part: Partial<Written>) => change({ ...written, ...part })
  const fileIds = photos.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]))
  const complete = name.trim() !== '' && text.trim() !== '' && fileIds.length === photos.length
  const send = async () => {
    const answer = await run({ noticeId, requestId, name: name.trim(), text: text.trim(), pictures: fileIds })
    if (!answer) return
    drop()
    setSent(answer.number)
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
      <Button kind="primary" busy={busy} disabled={!complete} onTap={() => void send()}>
        提交异议
      </Button>
    </View>
  )
}
