import type { Moment } from '../../domain/wording/time'
import { removeFile } from '../kernel/files'
import { imports } from '../places/repositories'
import { imports as rosters } from '../roster/repositories'

const A_DAY = 24 * 3_600_000

/** Deletes imports of places and of rosters that were looked at more than a day ago and never carried out, with the files of their plans. */
export async function forgetImports(now: Moment): Promise<void> {
  for (const kind of [imports, rosters])
    for (const { _id, planFile } of await kind.leftBefore(now - A_DAY))
      if ((await kind.forget(_id)) && planFile) await removeFile(planFile)
}
