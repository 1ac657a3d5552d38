import * as v from 'valibot'
import { Settings } from '../domain/settings.schema'
import { settings } from './settings'

/** The deployment's settings; throws with the name of the first one that is wrong. */
export function checkedSettings(): Settings {
  const checked = v.safeParse(Settings, settings)
  if (checked.success) return checked.output
  const [issue] = checked.issues
  throw new Error(`config/settings.ts: ${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`)
}
