import { covers } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { stateOf } from '../../domain/voting/poll'
import { Refused } from '../kernel/refused'
import { areas, polls, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 2 reads, 1 more for each grid and each open poll around it. */
export const openRounds = action('voting.openRounds', async (_, { caller, now }) => {
  const grids = areasOf(await caller.person(), ['grid-leader'], now)
  if (grids.length === 0) throw new Refused(refusal('not-your-grid'))
  const [named, around] = await Promise.all([
    areas.named(grids),
    Promise.all(grids.flatMap((grid) => [polls.aroundSince(grid, now), polls.belowSince(grid, now)])),
  ])
  const open = around.flat().filter((poll, i, all) => all.findIndex(({ _id }) => _id === poll._id) === i)
  return {
    now,
    grids: grids.map((id) => ({ id, name: named.get(id)?.name ?? id })),
    polls: await Promise.all(
      open
        .filter((poll) => stateOf(poll, now) === 'open')
        .map(async ({ _id, title, closesAt, preset }) => {
          const turnout = await turnouts.get(_id)
          const buildings = turnout?.buildings.filter(({ id }) => grids.some((grid) => covers(grid, id))) ?? []
          return { pollId: _id, title, closesAt, preset, at: turnout?.at ?? now, buildings }
        }),
    ),
  }
})
