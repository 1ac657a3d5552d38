import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { PhotoField } from '../../../components/PhotoField'
import type { Photo } from '../../../components/PhotoField/useUploads'
import { TextArea } from '../../../components/TextArea'
import { toWhatIsWrong } from '../../../phone/scroll'
import type { Roster, Row } from '../rows'
import { ConfirmSheet } from './ConfirmSheet'
import { HoursLine } from './HoursLine'
import { type Changed, linesOf, whyNotHours } from './hours'

type Props = {
  roster: Roster
  rows: Row[]
  /** Not while the cloud is still to hear who was here. */
  mayClose: boolean
  onClosed: () => void
}
export type Report = { served: string; note: string; photos: Photo[]; changed: Changed[] }
const empty: Report = { served: '', note: '', photos: [], changed: [] }

/** Who served how long, whom it helped, what it was like. */
export function Form({ roster, rows, mayClose, onClosed }: Props) {
  const { shiftId, kind } = roster
  const [report, keep, drop] = useDraft<Report>(`leading/close/${shiftId}`, empty)
  // What was typed last counts, also for a tap that comes before it is drawn.
  const latest = useRef(report)
  const [wrong, setWrong] = useState<{ ref: string; message: string } | null>(null)
  const [confirming, setConfirming] = useState(false)
  const change = (part: Partial<Report>) => {
    latest.current = { ...latest.current, ...part }
    keep(latest.current)
    setWrong(null)
  }
  const lines = linesOf(roster, rows, report.changed)
  const goOn = () => {
    const reason = whyNotServed(report.served) ?? whyNotHours(roster, lines) ?? whyNotPhotos(report.photos)
    setWrong(reason)
    if (reason) toWhatIsWrong()
    else setConfirming(true)
  }
  const errorAt = (ref: string) => (wrong?.ref === ref ? wrong.message : undefined)
  return (
    <>
      <Text className="close__heading">{kind === 'class' ? '哪些孩子来了' : '每个人的时长'}</Text>
      <Text className="close__hint">
        {kind === 'class' ? '签到过的已经选好,照实改一改。' : '照签到、签退算好了,按一刻钟记,路上不算。没来的记 0。'}
      </Text>
      {lines.map((line) => (
        <HoursLine
          key={line.ref}
          line={line}
          roster={roster}
          error={errorAt(line.ref)}
          onChange={(next) =>
            change({ changed: [...latest.current.changed.filter(({ ref }) => ref !== next.ref), next] })
          }
        />
      ))}
      {lines.length === 0 && <Text className="close__hint">没有人报名,也没有人签到。</Text>}
      <Text className="close__heading">做成了什么</Text>
      <Field
        label={kind === 'class' ? '来了多少个孩子' : '帮到多少人'}
        type="number"
        value={report.served}
        onChange={(served) => change({ served })}
        hint="说不准就估个数;没有具体的人填 0"
        error={errorAt(SERVED)}
      />
      <TextArea
        label="说两句(可以不填)"
        value={report.note}
        onChange={(note) => change({ note })}
        most={300}
        hint="做了什么、谁出了力。别写老人和孩子的全名。"
      />
      <PhotoField
        label="现场的照片,可以不放"
        photos={report.photos}
        onChange={(photos) => change({ photos })}
        most={2}
        hint="一两张就好,请别拍到孩子的脸。"
      />
      {errorAt(PHOTOS) && <Text className="field__error">{errorAt(PHOTOS)}</Text>}
      <Button kind="primary" disabled={!mayClose} onTap={goOn}>
        收尾
      </Button>
      <ConfirmSheet
        open={confirming}
        roster={roster}
        lines={lines}
        report={report}
        onClose={() => setConfirming(false)}
        onClosed={() => {
          drop()
          setConfirming(false)
          onClosed()
        }}
      />
    </>
  )
}

const SERVED = 'served'
const PHOTOS = 'photos'

const whyNotServed = (served: string) =>
  /^\d{1,5}$/.test(served.trim()) ? null : { ref: SERVED, message: '请填帮到多少人,只写数字,没有就填 0。' }

const whyNotPhotos = (photos: readonly Photo[]) =>
  photos.every(({ fileId }) => fileId !== null)
    ? null
    : { ref: PHOTOS, message: '还有照片没传上去,请等一等、再传一次,或者先去掉。' }
