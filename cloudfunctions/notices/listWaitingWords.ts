import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { activities, feedback } from '../volunteering/repositories'
import { publishingAreas } from './clerk'
import { notices, objections } from './repositories'

const MOST = 50

/** 3 calls and 2 more an area of the clerk. */
export const listWaitingWords = action('notices.listWaitingWords', async (_, { caller, now }) => {
  const mine = publishingAreas(await caller.person(), now)
  const [objected, saidIn] = await Promise.all([
    objections.waiting(mine, MOST),
    Promise.all(mine.map((area) => feedback.waitingIn(area, MOST))),
  ])
  const said = saidIn.flat()
  const [lines, done, named] = await Promise.all([
    notices.lines([...new Set(objected.map(({ notice }) => notice))]),
    activities.named([...new Set(said.map(({ activity }) => activity))]),
    areas.named([...objected, ...said].map(({ community }) => community)),
  ])
  const titles = new Map([...lines, ...done].map(({ _id, title }) => [_id, title]))
  const nameOf = (area: string) => named.get(area)?.name ?? area
  const waiting = [
    ...objected.map(({ _id: ref, text, at, notice, community }) => ({
      ...{ of: 'objection' as const, ref, text, at, about: titles.get(notice) ?? '', area: nameOf(community) },
    })),
    ...said.map(({ ref, text, at, activity, community }) => ({
      ...{ of: 'feedback' as const, ref, text, at, about: titles.get(activity) ?? '', area: nameOf(community) },
    })),
  ]
  const once = [...new Map(waiting.map((words) => [words.ref, words])).values()]
  return { now, waiting: once.sort((a, b) => a.at - b.at).slice(0, MOST) }
})
