import type { Request } from '../../../../domain/contract'
import type { DayTimeValue } from '../../../components/DayTime'
import { dayTimeOf, momentOf, newId } from '../../../components/DayTime/wall'
import { fenIn } from '../../../components/MoneyField/fen'

/** A call as it is being written. Kept on the phone with every key. */
export type Sketch = {
  callId: string
  area: string | null
  title: string
  about: string
  criteria: { name: string; weight: number }[]
  opensAt: DayTimeValue
  closesAt: DayTimeValue
  juryAt: DayTimeValue
  most: string
  winners: number
  passMark: number
}

const DAY = 86_400_000

/** A new one: open from tomorrow for three weeks, then a week for the jury. */
export const newSketch = (now: number, area: string | null): Sketch => ({
  ...{ callId: newId(now), area, title: '', about: '', most: '', winners: 3, passMark: 60 },
  criteria: [
    { name: '居民需要', weight: 40 },
    { name: '做得到', weight: 30 },
    { name: '钱花得值', weight: 30 },
  ],
  opensAt: { ...dayTimeOf(now + DAY), time: '09:00' },
  closesAt: { ...dayTimeOf(now + 22 * DAY), time: '18:00' },
  juryAt: { ...dayTimeOf(now + 29 * DAY), time: '18:00' },
})

export const callOf = ({ area, opensAt, closesAt, juryAt, most, ...said }: Sketch): Request<'calls.writeCall'> => ({
  ...{ ...said, area: area ?? '', most: fenIn(most) },
  ...{ opensAt: momentOf(opensAt), closesAt: momentOf(closesAt), juryAt: momentOf(juryAt) },
})

export const weightsIn = ({ criteria }: Pick<Sketch, 'criteria'>): number =>
  criteria.reduce((sum, { weight }) => sum + weight, 0)

/** What is still missing, in a sentence; null: nothing. */
export function missingIn(sketch: Sketch): string | null {
  if (sketch.area === null) return '请选在哪里征集。'
  if (sketch.title.trim() === '' || sketch.about.trim() === '') return '请写题目,说清要什么样的项目。'
  if (fenIn(sketch.most) === 0) return '请写每个项目最多多少钱。'
  if (sketch.criteria.some(({ name }) => name.trim() === '')) return '请给每个评分项起名字。'
  return weightsIn(sketch) === 100 ? null : `各项权重加起来要正好 100,现在是 ${weightsIn(sketch)}。`
}
