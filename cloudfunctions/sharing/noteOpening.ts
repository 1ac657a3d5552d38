import { createHmac } from 'node:crypto'
import * as v from 'valibot'
import { type AreaId, areaAt } from '../../domain/community/area'
import { thingId } from '../../domain/sharing/share'
import type { Moment } from '../../domain/wording/time'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { groups, openings, shares } from './repositories'

/** What WeChat puts in the place of a cloudID of wx.getGroupEnterInfo. */
const FromGroup = v.object({ data: v.object({ opengid: v.pipe(v.string(), v.nonEmpty()) }) })

/**
 * 2 reads and 2 writes at most. No entry in the audit log: the point is that nobody can say who opened it. A group becomes known when
 * something is opened there that was sent by somebody who lives or leads in the compound.
 */
export const noteOpening = action('sharing.noteOpening', async ({ token }, { caller, now, openData }) => {
  const viewer = caller.openid()
  const { kind, id, title, at } = orRefuse(await shares.get(token), 'no-such-share')
  const from = v.safeParse(FromGroup, openData)
  if (!from.success) return { noted: false }
  const group = hashed(`group:${from.output.data.opengid}`, 24)
  const compound = await compoundOf(group, at, now)
  if (!compound) return { noted: false }
  const thing = thingId(kind, id)
  const _id = `${thing}:${group}:${hashed(`viewer:${thing}:${viewer}`, 32)}`
  await openings.addOnce({ _id, thing, kind, id, title, group, compound, at: now })
  return { noted: true }
})

async function compoundOf(group: string, at: AreaId | null, now: Moment): Promise<AreaId | null> {
  const known = await groups.get(group)
  if (known) return known.compound
  const compound = at === null ? undefined : areaAt('compound', at)
  if (!compound) return null
  await groups.addOnce({ _id: group, compound, name: null, since: now })
  return compound
}

/** The beginning of an HMAC in hex: without the key nobody can try whose it is. */
function hashed(text: string, digits: number): string {
  const key = process.env.HUILIN_SCENE_KEY
  if (!key) throw new Error('HUILIN_SCENE_KEY is not set for this function')
  return createHmac('sha256', key).update(`sharing:${text}`).digest('hex').slice(0, digits)
}
