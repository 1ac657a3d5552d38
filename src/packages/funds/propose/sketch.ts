import type { Request } from '../../../../domain/contract'
import { type FundKind, yearOf } from '../../../../domain/funds/fund'
import { newId } from '../../../components/DayTime/wall'
import { fenIn } from '../../../components/MoneyField/fen'
import type { Photo } from '../../../components/PhotoField/useUploads'

type What = Request<'funds.propose'>['what']
export type Act = What['do']

/** A proposal as it is being typed. Kept on the phone with every key. */
export type Sketch = {
  proposalId: string
  area: string
  act: Act | null
  kind: FundKind
  year: number
  amount: string
  /** Where money comes from, who pledges, or who is paid. */
  party: string
  isPerson: boolean
  /** A project of the fund; NEW for one that is not in it yet. */
  project: string
  title: string
  /** The id that a new project gets. */
  newProject: string
  text: string
  where: string
  promise: string
  entry: string
  photos: Photo[]
}

export const NEW = 'new'

export const newSketch = (now: number, area: string): Sketch => ({
  ...{ proposalId: newId(now), area, act: null, kind: 'service', year: yearOf(now), amount: '' },
  ...{ party: '', isPerson: false, project: '', title: '', newProject: newId(now), text: '', where: '' },
  ...{ promise: '', entry: '', photos: [] },
})

/** The funds that an act may be about; the first is taken unless another is chosen. */
export const kindsOf = (act: Act): FundKind[] =>
  act === 'pledge' || act === 'fulfil'
    ? ['pledges']
    : act === 'income'
      ? ['service', 'charity']
      : ['service', 'charity', 'pledges']

/** What is also done in the books of the year before. */
export const alsoLastYear = (act: Act): boolean => ['spend', 'release', 'reverse', 'fulfil'].includes(act)

const vouchersOf = ({ photos }: Sketch): string[] => photos.flatMap(({ fileId }) => fileId ?? [])

function whatOf(sketch: Sketch, act: Act): What {
  const { party, isPerson, project, title, newProject, text, where, promise, entry } = sketch
  const amount = fenIn(sketch.amount)
  switch (act) {
    case 'income':
      return { do: act, amount, from: party }
    case 'budget':
      return { do: act, amount, project: { id: project === NEW ? newProject : project, title } }
    case 'commit':
      return { do: act, amount, project, payee: party, isPerson, text }
    case 'spend':
      return { do: act, amount, promise, text, vouchers: vouchersOf(sketch) }
    case 'pledge':
      return { do: act, amount, from: party, isPerson, text, where }
    case 'fulfil':
      return { do: act, amount, promise, vouchers: vouchersOf(sketch) }
    case 'release':
      return { do: act, promise, reason: text }
    case 'reverse':
      return { do: act, entry, reason: text }
  }
}

export const requestOf = (sketch: Sketch, act: Act): Request<'funds.propose'> => {
  const { proposalId, area, kind, year } = sketch
  return { proposalId, area, kind, year, what: whatOf(sketch, act) }
}

export type Wrong = { field: keyof Sketch; message: string }

/** What is missing before it is sent, in the order of the page; null: nothing. */
export function whatIsWrong(sketch: Sketch, act: Act): Wrong | null {
  const needs = (field: keyof Sketch, message: string): Wrong | null =>
    sketch[field] === '' ? { field, message } : null
  const named = (field: 'party' | 'text' | 'title' | 'where', most: number): Wrong | null => {
    const length = sketch[field].trim().length
    return length === 0 || length > most ? { field, message: `请填写,最多 ${most} 个字。` } : null
  }
  const amount = (): Wrong | null =>
    fenIn(sketch.amount) > 0 ? null : { field: 'amount', message: '请填金额,只写数字。' }
  const proved = (): Wrong | null => {
    if (sketch.photos.length === 0) return { field: 'photos', message: '请拍一张发票或收据。' }
    return vouchersOf(sketch).length < sketch.photos.length
      ? { field: 'photos', message: '照片还在上传,请等一下。' }
      : null
  }
  const checks: { [Name in Act]: () => Wrong | null } = {
    income: () => amount() ?? named('party', 40),
    budget: () => needs('project', '请选一个项目。') ?? named('title', 40) ?? amount(),
    commit: () => needs('project', '请选一个项目。') ?? amount() ?? named('party', 40) ?? named('text', 40),
    spend: () => needs('promise', '请选一份约定。') ?? amount() ?? named('text', 40) ?? proved(),
    pledge: () => amount() ?? named('party', 40) ?? named('text', 40) ?? named('where', 100),
    fulfil: () => needs('promise', '请选一笔认捐。') ?? amount() ?? proved(),
    release: () => needs('promise', '请选一份约定。') ?? named('text', 40),
    reverse: () => needs('entry', '请选记错的那一笔。') ?? named('text', 40),
  }
  return checks[act]()
}
