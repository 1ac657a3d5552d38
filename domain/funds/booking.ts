import type { Moment } from '../wording/time'
import { type EntryLine, type Event, type FundEntry, post } from './entry'
import { type Fund, newFund, type ProjectRef, projectIn } from './fund'
import { changed, type FundPromise, leftOf, publicParty } from './promise'
import type { Books, Proposal, What } from './proposal'

/** What carrying out a proposal makes of the books. `promise`: the one that it makes or changes, if any. */
type Booked = { fund: Fund; entry: FundEntry; promise: FundPromise | null }
type Said = Omit<Event, '_id' | 'now' | 'offices'>

/** The id of the entry that a proposal makes. What is reversed is named by what it reverses: it can be reversed once. */
export const entryOf = (proposal: string, what: What): string =>
  what.do === 'reverse' ? `${what.entry}:reversed` : `${proposal}:${what.do}`

const bare = { project: null, party: null, vouchers: [], promise: null, reverses: null }

/**
 * Carries out what `whyNot` has nothing against; throws RangeError otherwise. `areaName`: of the community, for a fund that is new.
 */
export function book(
  proposal: Proposal,
  books: Books,
  { areaName, offices, now }: { areaName: string; offices: string[]; now: Moment },
): Booked {
  const { _id, what, area, kind, year } = proposal
  const fund = books.fund ?? newFund(area, areaName, kind, year)
  const { lines, said, promise = null, after = fund } = planOf(what, fund, books, { _id, now })
  return { ...post(after, lines, { ...said, _id: entryOf(_id, what), offices, now }), promise }
}

type Plan = { lines: EntryLine[]; said: Said; promise?: FundPromise | null; after?: Fund }

function planOf(what: What, fund: Fund, books: Books, made: { _id: string; now: Moment }): Plan {
  switch (what.do) {
    case 'income':
      return {
        lines: between('income', 'available', what.amount),
        said: { ...bare, kind: 'income', text: what.from, party: what.from, amount: what.amount },
      }
    case 'budget':
      return {
        lines: [],
        said: { ...bare, kind: 'budget', text: '定下计划', project: what.project, amount: what.amount },
        after: planned(fund, what.project, what.amount),
      }
    case 'commit':
      return commit(what, fund, made)
    case 'pledge':
      return pledge(what, fund, made)
    case 'spend':
      return spend(what, promised(books))
    case 'fulfil':
      return fulfil(what, promised(books))
    case 'release':
      return release(what, promised(books))
    case 'reverse':
      return reverse(what, books)
  }
}

const between = (from: EntryLine['account'], to: EntryLine['account'], amount: number): EntryLine[] => [
  { account: from, amount: -amount },
  { account: to, amount },
]

const planned = (fund: Fund, { id, title }: ProjectRef, amount: number): Fund => ({
  ...fund,
  projects: projectIn(fund, id)
    ? fund.projects.map((project) => (project.id === id ? { ...project, planned: amount } : project))
    : [...fund.projects, { id, title, planned: amount, committed: 0, spent: 0 }],
})

function promised({ promise }: Books): FundPromise {
  if (!promise) throw new RangeError('there is no such agreement')
  return promise
}

function commit(what: Extract<What, { do: 'commit' }>, fund: Fund, { _id, now }: { _id: string; now: Moment }): Plan {
  const found = projectIn(fund, what.project)
  if (!found) throw new RangeError('the project has no plan')
  const project = { id: found.id, title: found.title }
  const { amount, payee: party, isPerson, text } = what
  const promise: FundPromise = {
    ...{ _id, fund: fund._id, side: 'ours', party, isPerson, project, text, where: null, amount },
    ...{ done: 0, released: 0, open: true, at: now },
  }
  return {
    lines: between('available', `committed:${project.id}`, amount),
    said: { ...bare, kind: 'commit', text, project, party: publicParty(promise), amount, promise: _id },
    promise,
  }
}

function pledge(what: Extract<What, { do: 'pledge' }>, fund: Fund, { _id, now }: { _id: string; now: Moment }): Plan {
  const { amount, from: party, isPerson, text, where } = what
  const promise: FundPromise = {
    ...{ _id, fund: fund._id, side: 'theirs', party, isPerson, project: null, text, where, amount },
    ...{ done: 0, released: 0, open: true, at: now },
  }
  return {
    lines: between('pledgers', 'pledged', amount),
    said: { ...bare, kind: 'pledge', text, party: publicParty(promise), amount, promise: _id },
    promise,
  }
}

/** What an entry says that keeps a promise, or gives it up. */
const keeping = (promise: FundPromise, amount: number) => ({
  ...bare,
  ...{ project: promise.project, party: publicParty(promise), amount, promise: promise._id },
})

function spend({ amount, text, vouchers }: Extract<What, { do: 'spend' }>, promise: FundPromise): Plan {
  const project = promise.project?.id ?? ''
  return {
    lines: between(`committed:${project}`, `spent:${project}`, amount),
    said: { ...keeping(promise, amount), kind: 'spend', text, vouchers },
    promise: changed(promise, { done: amount }),
  }
}

const fulfil = ({ amount, vouchers }: Extract<What, { do: 'fulfil' }>, promise: FundPromise): Plan => ({
  lines: between('pledged', 'available', amount),
  said: { ...keeping(promise, amount), kind: 'fulfil', text: promise.text, vouchers },
  promise: changed(promise, { done: amount }),
})

function release({ reason }: Extract<What, { do: 'release' }>, promise: FundPromise): Plan {
  const left = leftOf(promise)
  const lines =
    promise.side === 'ours'
      ? between(`committed:${promise.project?.id ?? ''}`, 'available', left)
      : between('pledged', 'pledgers', left)
  return {
    lines,
    said: { ...keeping(promise, left), kind: 'release', text: reason },
    promise: changed(promise, { released: left }),
  }
}

function reverse({ reason }: Extract<What, { do: 'reverse' }>, { entry, promise }: Books): Plan {
  if (!entry) throw new RangeError('there is no such entry')
  const { _id, project, party, amount, lines } = entry
  return {
    lines: lines.map((line) => ({ ...line, amount: -line.amount })),
    said: { ...bare, kind: 'reverse', text: reason, project, party, amount, promise: entry.promise, reverses: _id },
    promise: promise && changed(promise, { done: -amount }),
  }
}

/** Takes what a year has left over into the fund of a later one. Throws RangeError where there is nothing. */
export function carryOver(from: Fund, to: Fund, now: Moment) {
  const amount = from.balances.available
  const said = { ...bare, amount, offices: [], now }
  const out = { ...said, _id: `${from._id}:carried:${from.entries + 1}`, text: `转到 ${to.year} 年` }
  const into = { ...said, _id: `${out._id}:in`, text: `${from.year} 年没用完的` }
  return {
    from: post(from, between('available', 'carriedOn', amount), { ...out, kind: 'carry-out' }),
    to: post(to, between('carriedIn', 'available', amount), { ...into, kind: 'carry-in' }),
  }
}
