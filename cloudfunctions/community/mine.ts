import { createHash } from 'node:crypto'
import { holdingNames, holdings } from '../../domain/community/mine'
import type { Role } from '../../domain/community/person'
import { type AuditEntry, record } from '../kernel/audit'
import { collection, command } from '../kernel/database'
import { addressesOf, putFile } from '../kernel/files'
import { action } from '../kernel/serve'
import { copyOf, countOf } from './personal'
import { copies } from './repositories'

const audit = collection<AuditEntry>('audit')
/** What somebody is told of that others looked at. */
const lookUps = ['talents.lookUpPhone', 'roster.openRow']
/** Look-ups that are shown. */
const MOST_SHOWN = 100

/** One call for each kind of thing that may be held, all at once, and one for the look-ups. */
export const openMine = action('community.openMine', async (_, { caller, now }) => {
  const who = caller.openid()
  const [counts, lookUps] = await Promise.all([
    Promise.all(holdingNames.map(async (what) => ({ what, ...holdings[what], count: await countOf(what, who) }))),
    lookUpsOf(who),
  ])
  return { now, held: counts.filter(({ count }) => count > 0), lookUps }
})

async function lookUpsOf(who: string) {
  const found = await audit.find({ subject: who, action: command.in(lookUps) }, { limit: MOST_SHOWN })
  return found
    .sort((a, b) => b.at - a.at)
    .map(({ at, role, reason }) => ({ at, role: role as Role, reason: reason ?? '' }))
}

/** The same calls, and the file. */
export const exportMe = action('community.exportMe', async (_, { caller, now }) => {
  const who = caller.openid()
  const copy = await Promise.all(
    holdingNames.map(async (what) => [what, { about: holdings[what], all: await copyOf(what, who) }] as const),
  )
  const held = Object.fromEntries(copy.filter(([, { all }]) => all.length > 0))
  const content = Buffer.from(
    JSON.stringify({ at: new Date(now).toISOString(), held, lookUps: await lookUpsOf(who) }, null, 2),
  )
  // The path says nothing of whose it is, and is the same the next time.
  const fileId = await putFile(`exports/${createHash('sha256').update(`export|${who}`).digest('hex')}.json`, content)
  await copies.put({ _id: who, fileId, at: now })
  await record({ action: 'community.exportMe', by: who, role: 'resident', subject: who, at: now })
  return { name: '我的惠邻信息.json', bytes: content.length, url: (await addressesOf([fileId])).get(fileId) ?? '' }
})
