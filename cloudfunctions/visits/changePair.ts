import { randomBytes } from 'node:crypto'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { pairs } from './repositories'
import { ledPair } from './rights'

/** 1 read, a conditional write for each thing that changes, and the audit entry. Ending it again changes nothing; an ended one stays so. */
export const changePair = action('visits.changePair', async (request, { caller, now, words }) => {
  const { pairId, about, every, remove, end } = request
  const by = caller.openid()
  const pair = await ledPair(pairId, by)
  if (pair.state === 'ended') {
    if (end) return { pairId }
    throw new Refused(refusal('pair-ended'))
  }
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  if (remove) await pairs.remove(pairId, remove, newToken())
  if (about !== undefined) await pairs.describe(pairId, about)
  if (every !== undefined) await pairs.changeRhythm(pairId, pair.every, every)
  if (end) await pairs.end(pairId)
  await record({ action: 'visits.changePair', by, role: 'resident', subject: pairId, at: now })
  return { pairId }
})

const newToken = (): string => randomBytes(8).toString('hex')
