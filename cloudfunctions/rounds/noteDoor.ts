import { areaAt } from '../../domain/community/area'
import { holds } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { forgetAtOf, rankOf, whyNotNote } from '../../domain/rounds/sweep'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { households } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { entries, tiles } from './repositories'
import { goingOn } from './sweeping'

/** The entry first, then how the door stands: each the same when it is heard again, and in any order. 3 reads, 3 writes. */
export const noteDoor = action('rounds.noteDoor', async (request, { caller, now, words }) => {
  const { sweep, household, entry, state, note, at } = request
  const by = caller.openid()
  if (!holds(await caller.person(), ['grid-leader'], household, now)) throw new Refused(refusal('not-your-grid'))
  const [{ kind, stretch }, found] = await Promise.all([goingOn(sweep, household), households.get(household)])
  const { building } = orRefuse(found, 'no-such-household')
  refuseIf(whyNotNote({ state, at }, kind, stretch, now))

  const _id = `${sweep}:${household}:${entry}`
  const rank = rankOf({ at, entry })
  const shown = words === 'fine'
  const noted = { sweep, household, entry, state, note, shown, by, at, rank, forgetAt: forgetAtOf(stretch) }
  const first = await entries.addOnce({ _id, ...noted })
  const grid = areaAt('grid', household) ?? building
  await tiles.raise({ _id: `${sweep}:${household}`, ...noted, building, grid })
  // What was found is forgotten some day, that somebody went round is not: the door stays out of the log.
  if (first)
    await record({ action: 'rounds.noteDoor', by, role: 'grid-leader', subject: sweep, place: building, at: now })
  return { household, first }
})
