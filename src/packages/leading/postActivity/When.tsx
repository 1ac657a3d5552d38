import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { spoken } from '../../../../domain/wording/time'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { momentOf } from '../../../components/DayTime/wall'
import { NoticeBar } from '../../../components/NoticeBar'
import { Wrong } from '../../../components/Wrong'
import type { StepProps } from './Form'
import { type EditedPart, ShiftForm } from './ShiftForm'
import { inOrder, newShift, repeated, type ShiftSketch, type Sketch } from './sketch'

/** The shifts, the first one first; several weeks can be added in one go. */
export function When({ sketch, change, posting, now, wrong }: StepProps) {
  const [removed, setRemoved] = useState<ShiftSketch | null>(null)
  const { shifts, editing } = sketch
  const edit = (place: number) => change({ editing: opened(sketch, place, now) })
  const without = (place: number) => shifts.filter((_, n) => n !== place)
  const remove = (shift: ShiftSketch, place: number) => {
    setRemoved(shift)
    change({ shifts: without(place), editing: null })
  }
  const putBack = () => {
    if (removed) change({ shifts: inOrder([...shifts, removed]) })
    setRemoved(null)
  }
  return (
    <>
      <Wrong>{wrong('shifts')}</Wrong>
      {shifts.length === 0 && (
        <Text className="posting__hint">一场就是一个时间、一个地点。每周都办的,一次就能加好。</Text>
      )}
      {shifts.map((shift, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines keep nothing of their own, and two shifts may be alike
        <View key={place} className="posting__shift">
          <View>
            <Text className="posting__when">{spoken(momentOf(shift.from), now)}</Text>
            <Text className="posting__where">
              {hoursInWords(shift.minutes)} · {shift.venue.name} · {shift.capacity} 人 · 带队 {shift.leader}
            </Text>
          </View>
          <View className="posting__acts">
            <Act word="修改" about={`修改第 ${place + 1} 场`} onTap={() => edit(place)} />
            <Act word="去掉" about={`去掉第 ${place + 1} 场`} onTap={() => remove(shift, place)} />
          </View>
        </View>
      ))}
      {removed && (
        <NoticeBar tone="amber" action="放回去" onAction={putBack}>
          <Text>去掉了{spoken(momentOf(removed.from), now)}那一场。</Text>
        </NoticeBar>
      )}
      <Button kind="plain" onTap={() => edit(shifts.length)}>
        {shifts.length === 0 ? '加第一场' : '再加一场'}
      </Button>
      {editing?.open && (
        <ShiftForm
          key={editing.place}
          editing={editing}
          isNew={editing.place >= shifts.length}
          venues={posting.areas.find(({ id }) => id === sketch.area)?.venues ?? []}
          now={now}
          onChange={(part) => change((latest) => edited(latest, part))}
          onPut={() => {
            setRemoved(null)
            change(put)
          }}
          onClose={() => change((latest) => edited(latest, { open: false }))}
        />
      )}
    </>
  )
}

/** What is being written, with a part of it written anew. */
const edited = ({ editing }: Sketch, { shift, ...part }: EditedPart): Partial<Sketch> => ({
  editing: editing && { ...editing, ...part, shift: { ...editing.shift, ...shift } },
})

/** What was being written is in the list, as often as it repeats. */
const put = ({ editing, shifts }: Sketch): Partial<Sketch> =>
  editing
    ? {
        shifts: inOrder([...shifts.filter((_, n) => n !== editing.place), ...repeated(editing.shift, editing.times)]),
        editing: null,
      }
    : {}

/** The form of a shift, with what was typed into it before it was closed. */
function opened(sketch: Sketch, place: number, now: number): NonNullable<Sketch['editing']> {
  const { editing, shifts } = sketch
  if (editing?.place === place) return { ...editing, open: true }
  return { place, shift: shifts[place] ?? newShift(sketch, now), times: 1, open: true }
}
