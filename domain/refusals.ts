import { refusals as calls } from './calls/refusals'
import { refusals as community } from './community/refusals'
import { refusals as exchange } from './exchange/refusals'
import { refusals as funds } from './funds/refusals'
import { refusals as general } from './generalRefusals'
import { refusals as ideas } from './ideas/refusals'
import { refusals as meetings } from './meetings/refusals'
import { refusals as notices } from './notices/refusals'
import { refusals as organisations } from './organisations/refusals'
import { refusals as papers } from './papers/refusals'
import { refusals as places } from './places/refusals'
import { refusals as points } from './points/refusals'
import { refusals as projects } from './projects/refusals'
import { refusing } from './refusing'
import { refusals as roster } from './roster/refusals'
import { refusals as rounds } from './rounds/refusals'
import { refusals as sharing } from './sharing/refusals'
import { refusals as talents } from './talents/refusals'
import { refusals as visits } from './visits/refusals'
import { refusals as volunteering } from './volunteering/refusals'
import { refusals as voting } from './voting/refusals'

/**
 * Every reason to say no, by code. Each is a function of what it needs to know and gives one sentence in plain Chinese
 * that says what happened and what the person can do now.
 */
export const refusals = {
  ...general,
  ...community,
  ...voting,
  ...notices,
  ...visits,
  ...volunteering,
  ...talents,
  ...points,
  ...papers,
  ...sharing,
  ...rounds,
  ...funds,
  ...places,
  ...roster,
  ...projects,
  ...ideas,
  ...meetings,
  ...exchange,
  ...organisations,
  ...calls,
}

export type RefusalCode = keyof typeof refusals

/** A no, as a value. `field` names the part of the request it is about, where there is one. */
export type Refusal = { code: RefusalCode; message: string; field?: string }

/** Says no with a sentence of any feature: what runs in the cloud uses this, what runs on phones the feature's own. */
export const refusal = refusing(refusals)
