import { randomBytes } from 'node:crypto'
import { areaAt } from '../../domain/community/area'
import { refusal } from '../../domain/refusals'
import { openingNotice } from '../../domain/voting/announcement'
import { type Draft, pollOf } from '../../domain/voting/draft'
import type { Poll } from '../../domain/voting/poll'
import { type Elector, electorOf } from '../../domain/voting/roll'
import { standings } from '../../domain/voting/standing'
import type { Turnout } from '../../domain/voting/turnout'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { areas, drafts, electors, pollKeys, polls, roster, turnouts } from '../kernel/repositories'
import { publish } from '../notices/publish'
import { rounds } from '../places/repositories'

/**
 * Makes the poll of an approved draft: key and roll first, then the poll itself, which makes it visible, then its notice. Every
 * step may have been done before, in a run that was cut short: what is there stays.
 */
export async function makePoll(draft: Draft, now: Moment): Promise<void> {
  const { plan, decision } = draft
  const area = orRefuse(await areas.get(plan.area), 'no-such-area')
  const roll = standings[plan.preset].voters === 'owner' ? await takeRoll(draft) : null
  const poll = pollOf(draft, {
    areaName: area.name,
    households: area.households,
    owners: roll && { number: roll.length, floorArea: roll.reduce((sum, { floorArea }) => sum + floorArea, 0) },
  })
  await pollKeys.addOnce({ _id: poll._id, key: randomBytes(32).toString('hex') })
  await turnouts.addOnce(await emptyTurnout(poll, roll, now))
  await polls.addOnce(poll)
  await publish(openingNotice(poll, decision?.at ?? now))
  if ((await drafts.opened(draft._id, now)) > 0)
    await record({
      action: 'voting.openPoll',
      by: decision?.by ?? '',
      role: 'community-clerk',
      subject: poll._id,
      at: now,
    })
}

/** Refuses an owners' decision while the roster is being imported: half of it would be no roll. 1 call, or none. */
export async function mustHaveWholeRoster({ preset, area }: Pick<Draft['plan'], 'preset' | 'area'>): Promise<void> {
  if (standings[preset].voters === 'owner' && (await rounds.of(area)).running)
    throw new Refused(refusal('roster-importing'))
}

/** The roster as it is now: who may vote, whatever becomes of it later. */
async function takeRoll({ _id, plan, decision }: Draft): Promise<Elector[]> {
  await mustHaveWholeRoster(plan)
  const rows: Elector[] = []
  for await (const page of roster.of(plan.area))
    for (const row of page) if (row.since <= (decision?.at ?? 0)) rows.push(electorOf(_id, row))
  for (const row of rows) await electors.addOnce(row)
  return rows
}

async function emptyTurnout(poll: Poll, roll: Elector[] | null, at: Moment): Promise<Turnout> {
  const compounds = new Map<string, string>()
  for await (const page of areas.below(poll.area, 'compound'))
    for (const { _id, name } of page) compounds.set(_id, name)
  const buildings: Turnout['buildings'] = []
  for await (const page of areas.below(poll.area, 'building'))
    for (const { _id, name, households } of page)
      buildings.push({
        id: _id,
        name,
        compound: compounds.get(areaAt('compound', _id) ?? '') ?? '',
        entitled: entitledIn(poll, roll, _id, households),
        voted: 0,
      })
  return { _id: poll._id, at, voted: 0, buildings }
}

function entitledIn(poll: Poll, roll: Elector[] | null, building: string, households: number): number | null {
  switch (standings[poll.preset].voters) {
    case 'household':
      return households
    case 'person':
      return null
    case 'owner':
      return (roll ?? []).filter((elector) => elector.building === building).length
  }
}
