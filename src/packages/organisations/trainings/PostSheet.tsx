import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { DayTime, type DayTimeValue } from '../../../components/DayTime'
import { dayTimeOf, momentOf, newId } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Sheet } from '../../../components/Sheet'
import { Stepper } from '../../../components/Stepper'
import { TextArea } from '../../../components/TextArea'

type Props = {
  areas: Answer<'organisations.listTrainings'>['areas']
  now: number
  onDone: () => void
  onClose: () => void
}
type Sketch = {
  trainingId: string
  area: string | null
  title: string
  about: string
  place: string
  at: DayTimeValue
  hours: number
  most: number
}
const A_WEEK = 7 * 86_400_000

/** A clerk invites the organisations of an area to a training. */
export function PostSheet({ areas, now, onDone, onClose }: Props) {
  const [sketch, keep, drop] = useDraft<Sketch>('organisations/training', {
    ...{ trainingId: newId(now), area: areas[0]?.id ?? null, title: '', about: '', place: '', hours: 2, most: 30 },
    at: { ...dayTimeOf(now + A_WEEK), time: '14:30' },
  })
  const change = (part: Partial<Sketch>) => keep({ ...sketch, ...part })
  const { busy, refusal, run } = useAction('organisations.postTraining')
  const { area, at, ...said } = sketch
  const post = async () => {
    if (!(await run({ ...said, area: area ?? '', at: momentOf(at) }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="发一场培训" onClose={onClose}>
      {areas.length > 1 && (
        <PlaceChoice label="请哪里的组织" places={areas} value={area} onChange={(area) => change({ area })} />
      )}
      <Field label="讲什么" value={sketch.title} onChange={(title) => change({ title })} hint="比如:怎么写项目书" />
      <TextArea label="说几句(可以不填)" value={sketch.about} onChange={(about) => change({ about })} most={300} />
      <Field label="在哪里" value={sketch.place} onChange={(place) => change({ place })} />
      <DayTime label="什么时候" value={at} onChange={(at) => change({ at })} earliest={dayTimeOf(now).day} />
      <Stepper
        label="多长"
        value={sketch.hours}
        onChange={(hours) => change({ hours })}
        least={1}
        most={40}
        word={(value) => `${value} 小时`}
      />
      <Stepper
        label="座位"
        value={sketch.most}
        onChange={(most) => change({ most })}
        least={5}
        most={200}
        step={5}
        word={(value) => `${value} 个座位`}
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button
        kind="primary"
        busy={busy}
        disabled={sketch.title.trim() === '' || sketch.place.trim() === '' || area === null}
        onTap={() => void post()}
      >
        发出去
      </Button>
    </Sheet>
  )
}
