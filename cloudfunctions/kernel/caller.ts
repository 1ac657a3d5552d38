import cloud from 'wx-server-sdk'
import type { Person } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { Refused } from './refused'
import { people } from './repositories'

export type Caller = {
  /** Who WeChat says it is. Throws a refusal when it says nothing. */
  openid: () => string
  /** The same, or null for somebody whom WeChat doesn't name. */
  openidOrNull: () => string | null
  /** What is stored of the caller, or null for a visitor. Read once an event, however often it is asked. 1 read. */
  person: () => Promise<Person | null>
}

/** The caller of the event at hand. Must be asked before the first await: the SDK reads the environment when called. */
export function callerOfThisEvent(): Caller {
  const { OPENID } = cloud.getWXContext()
  let person: Promise<Person | null> | undefined
  const openid = () => {
    if (!OPENID) throw new Refused(refusal('no-caller'))
    return OPENID
  }
  return {
    openid,
    openidOrNull: () => OPENID || null,
    person: () => {
      person ??= OPENID ? people.get(OPENID) : Promise.resolve(null)
      return person
    },
  }
}
