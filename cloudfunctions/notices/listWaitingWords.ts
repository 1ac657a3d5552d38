import { sources } from '../../domain/notices/waiting'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { publishingAreas } from './clerk'
import { waiting } from './waiting'

const MOST = 50

/** 2 calls and, an area of the clerk, 8 more. */
export const listWaitingWords = action('notices.listWaitingWords', async (_, { caller, now }) => {
  const mine = publishingAreas(await caller.person(), now)
  const found = await Promise.all(
    mine.flatMap((area) =>
      sources.map(async (of) => (await waiting[of].in(area, MOST)).map((one) => ({ of, ...one }))),
    ),
  )
  // Areas of a clerk may lie in each other.
  const once = new Map(found.flat().map((one) => [`${one.of} ${one.ref}`, one]))
  const oldest = [...once.values()].sort((a, b) => a.at - b.at).slice(0, MOST)
  const named = await areas.named(oldest.map(({ area }) => area))
  return { now, waiting: oldest.map((one) => ({ ...one, area: named.get(one.area)?.name ?? one.area })) }
})
