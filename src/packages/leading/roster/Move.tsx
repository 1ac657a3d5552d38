import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { type Venue, whyNotAt } from '../../../../domain/volunteering/shift'
import { fromTo } from '../../../../domain/volunteering/words'
import type { Moment } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { DayTime, type DayTimeValue } from '../../../components/DayTime'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { LengthField } from '../LengthField'
import { PlaceField } from '../PlaceField'
import type { Roster } from '../rows'
import { toldWords } from './told'

type Props = {
  roster: Roster
  /** Who will be told, in a sentence. */
  concerned: string
  now: Moment
  onClose: () => void
  onMoved: (words: string) => void
}
type Sketch = { from: DayTimeValue; minutes: number; venue: Venue; reason: string }

export function Move({ roster, concerned, now, onClose, onMoved }: Props) {
  const { shiftId, from, until, venue } = roster
  const [sketch, keep, drop] = useDraft<Sketch>(`leading/move/${shiftId}`, {
    ...{ from: dayTimeOf(from), minutes: (until - from) / 60_000, venue, reason: '' },
  })
  const { busy, refusal, run } = useAction('volunteering.moveShift')
  const posting = useAnswer('volunteering.openPosting', {})
  const change = (part: Partial<Sketch>) => keep({ ...sketch, ...part })
  const start = momentOf(sketch.from)
  const times = { from: start, until: start + sketch.minutes * 60_000 }
  const tooEarly = whyNotAt(times, now)
  const [name, reason] = [sketch.venue.name.trim(), sketch.reason.trim()]
  const ready = !tooEarly && name !== '' && name.length <= 40 && reason !== '' && reason.length <= 100
  const move = async () => {
    const answer = await run({ shiftId, ...times, venue: { ...sketch.venue, name }, reason })
    if (!answer) return
    drop()
    onMoved(`改好了。${toldWords(answer.told)}`)
  }
  return (
    <Sheet open title="改时间地点" onClose={onClose}>
      <DayTime
        label="改到什么时候"
        value={sketch.from}
        onChange={(day) => change({ from: day })}
        earliest={dayTimeOf(now).day}
        error={tooEarly?.message}
      />
      <LengthField minutes={sketch.minutes} onChange={(minutes) => change({ minutes })} />
      <PlaceField
        value={sketch.venue}
        onChange={(next) => change({ venue: next })}
        venues={posting.ready ? venuesOf(posting.data) : []}
        error={name.length > 40 ? '太长了,最多 40 个字。' : undefined}
      />
      <Field
        label="为什么改"
        value={sketch.reason}
        onChange={(why) => change({ reason: why })}
        hint="比如:上午有雨,改到下午"
        error={reason.length > 100 ? '太长了,最多 100 个字。' : undefined}
      />
      <Text className="roster__say">
        改成{fromTo(times.from, times.until, now)},{name || '地点还没写'}。{concerned}去不了的可以退出。
      </Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!ready} onTap={() => void move()}>
        确认改
      </Button>
    </Sheet>
  )
}

/** Of all areas that one may post in; a leader who may not post types the place. */
const venuesOf = ({ areas }: Answer<'volunteering.openPosting'>): Venue[] => areas.flatMap(({ venues }) => venues)
