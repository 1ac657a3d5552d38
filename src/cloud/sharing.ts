import type { SharedKind } from '../../domain/sharing/share'
import { lastDoor } from '../phone/door'
import { call } from './call'
import { pathTo } from './routes'

/** What a card is about, so that it can be counted how many opened it from a group. */
export type Thing = { kind: SharedKind; id: string }

const newToken = (): string => Array.from({ length: 16 }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** The page of a thing. */
export function pathOf({ kind, id }: Thing): string {
  const paths: Record<SharedKind, () => string> = {
    poll: () => pathTo('poll', { pollId: id }),
    activity: () => pathTo('activity', { activityId: id }),
    notice: () => pathTo('notice', { noticeId: id }),
    offer: () => pathTo('offer', { offerId: id }),
    idea: () => pathTo('idea', { ideaId: id }),
  }
  return paths[kind]()
}

/**
 * A new token for one sending, told to the cloud without waiting: a card goes out all the same when that fails, and is only not counted.
 * `at`: the building that it is sent for, the phone's own door unless said.
 */
export function begin({ kind, id }: Thing, at = lastDoor()?.building): { token: string; told: Promise<boolean> } {
  const token = newToken()
  const request = { token, kind, id, ...(at ? { at } : {}) }
  const told = call('sharing.share', request).then(
    () => true,
    () => false,
  )
  return { token, told }
}

/** A card's address: the page, whose building it is about, and the sending. */
export function addressOf(path: string, token: string, at = lastDoor()?.building): string {
  const query = [...(at ? [`at=${encodeURIComponent(at)}`] : []), `s=${token}`].join('&')
  return `${path}${path.includes('?') ? '&' : '?'}${query}`
}
