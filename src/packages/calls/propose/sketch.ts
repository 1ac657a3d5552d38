import type { Request } from '../../../../domain/contract'
import { fenIn, yuanOf } from '../../../components/MoneyField/fen'
import type { Photo } from '../../../components/PhotoField/useUploads'
import type { Roadshow } from '../roadshow'

/** A proposal as it is being typed. Kept on the phone with every key. */
export type Sketch = {
  title: string
  /** At most three. */
  lines: string[]
  plan: string
  budget: { what: string; amount: string }[]
  video: string
  photos: Photo[]
}

export const blank: Sketch = {
  ...{ title: '', lines: ['', '', ''], plan: '', budget: [{ what: '', amount: '' }], video: '', photos: [] },
}

/** What was proposed, to be changed. */
export const sketchOf = ({ title, lines, plan, budget, video, files, pictures }: Roadshow): Sketch => ({
  ...{ title, plan, video: video ?? '' },
  lines: [0, 1, 2].map((place) => lines[place] ?? ''),
  budget: budget.map(({ what, amount }) => ({ what, amount: yuanOf(amount) })),
  photos: files.map((fileId, place) => ({ path: pictures[place]?.address ?? fileId, fileId })),
})

type Said = Omit<Request<'calls.submitProposal'>, 'callId' | 'organisationId' | 'revision'>

/** The sketch as it is sent: without what was left empty. */
export const proposalOf = ({ title, lines, plan, budget, video, photos }: Sketch): Said => ({
  ...{ title, plan, lines: lines.filter((line) => line.trim() !== '') },
  budget: budget.filter(({ what }) => what.trim() !== '').map(({ what, amount }) => ({ what, amount: fenIn(amount) })),
  video: video.trim() === '' ? null : video.trim(),
  pictures: photos.flatMap(({ fileId }) => fileId ?? []),
})

export const sumIn = (sketch: Sketch): number => proposalOf(sketch).budget.reduce((sum, { amount }) => sum + amount, 0)

/** What is still missing, in a sentence; null: nothing. */
export function missingIn(sketch: Sketch): string | null {
  const { title, lines, plan, budget, video } = proposalOf(sketch)
  if (title.trim() === '') return '请给项目起个名字。'
  if (lines.length === 0) return '请用一句话说清做什么。'
  if (plan.trim() === '') return '请写怎么做。'
  if (budget.length === 0 || budget.some(({ amount }) => amount === 0)) return '请写每笔钱花在哪里,花多少。'
  if (video !== null && !video.startsWith('https://')) return '视频网址要以 https 开头。'
  return sketch.photos.some(({ fileId }) => fileId === null) ? '照片还没有传完,请等一等。' : null
}
