import type { Moment } from '../../domain/wording/time'
import { removeFile } from '../kernel/files'
import { imports } from '../places/repositories'

const A_DAY = 24 * 3_600_000

/** Deletes imports that were looked at more than a day ago and never carried out, with the files of their plans. */
export async function forgetImports(now: Moment): Promise<void> {
  for (const { _id, planFile } of await imports.leftBefore(now - A_DAY))
    if ((await imports.forget(_id)) && planFile) await removeFile(planFile)
}
