import { logVersions } from '../notices/log'
import { notices } from '../notices/repositories'

/** Puts into their logs the versions that a run which was cut short left out. */
export async function logNotices(): Promise<void> {
  for (const notice of await notices.unlogged()) await logVersions(notice)
}
