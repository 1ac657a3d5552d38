import { randomBytes } from 'node:crypto'
import { holdingNames, holdings } from '../../domain/community/mine'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { removeFile } from '../kernel/files'
import { Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { certificates } from '../papers/repositories'
import { offers } from '../points/repositories'
import { pairs } from '../visits/repositories'
import { attendances, shifts } from '../volunteering/repositories'
import { removeOf, stripOf, stripShift } from './personal'
import { copies, leavings, offices } from './repositories'

const MOST = 1000

/**
 * Goes through everything that is held, the person's own document last: who was cut short is still known, keeps the alias that was drawn, and
 * asks again. The alias is forgotten at the end, so nothing leads back.
 */
export const leave = action('community.leave', async (_, { caller, now }) => {
  const who = caller.openid()
  const person = await caller.person()
  await mustBeFree(who)
  await leavings.addOnce({ _id: who, alias: `gone-${randomBytes(12).toString('hex')}` })
  const alias = (await leavings.get(who))?.alias
  if (!alias) return { left: true }
  await leaveWhatIsAhead(who, now)
  await removeFiles(who)
  for (const { shift } of await attendances.by(who, MOST)) await stripShift(shift, who, alias)
  for (const what of holdingNames) {
    if (what === 'person') continue
    if (holdings[what].fate === 'removed') await removeOf(what, who)
    else await stripOf(what, who, alias)
  }
  if (person) await record({ action: 'community.leave', by: who, role: 'resident', subject: who, at: now })
  await removeOf('person', who)
  await leavings.remove(who)
  return { left: true }
})

/** Refuses whom others count on: they hand over first. */
async function mustBeFree(who: string): Promise<void> {
  const [held, led, pairsLed, posted] = await Promise.all([
    offices.of(who),
    shifts.ledBy(who),
    pairs.ledBy(who),
    offers.by(who, MOST),
  ])
  if (held.some(({ state }) => state !== 'ended')) throw new Refused(refusal('leave-office-first'))
  const isOpen = posted.some(({ state }) => state === 'open' || state === 'proposed')
  if (isOpen || pairsLed.length > 0 || led.some(({ state }) => state === 'planned'))
    throw new Refused(refusal('leave-unfinished'))
}

/** Gives places back, so that the next ones come in. */
async function leaveWhatIsAhead(who: string, now: number): Promise<void> {
  for (const { _id, state, places } of await shifts.with(who, now))
    if (state === 'planned') for (const place of places) if (place.who === who) await shifts.leave(_id, place.key)
  for (const { _id } of await pairs.with(who)) await pairs.leave(_id, who)
}

async function removeFiles(who: string): Promise<void> {
  for (const { file } of await certificates.latestOf(who, MOST)) if (file) await removeFile(file)
  const copy = await copies.get(who)
  if (copy) await removeFile(copy.fileId)
  await copies.remove(who)
}
