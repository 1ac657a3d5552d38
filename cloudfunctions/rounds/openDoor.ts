import { MOST_HISTORY } from '../../domain/rounds/sweep'
import { action } from '../kernel/serve'
import { entries } from './repositories'
import { notedFor } from './shown'

/** 2 reads; rights.ts says who. */
export const openDoor = action('rounds.openDoor', async ({ sweep, household }, { caller, now }) => {
  const who = caller.openid()
  const found = await entries.at(sweep, household, MOST_HISTORY)
  return { now, household, entries: found.map((entry) => notedFor(entry, who)) }
})
