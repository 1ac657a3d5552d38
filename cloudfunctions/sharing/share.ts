import { levelOf } from '../../domain/community/area'
import { refusal } from '../../domain/refusals'
import { sharerAt } from '../../domain/sharing/share'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { codeFor } from '../papers/code'
import { shares } from './repositories'
import { titleOf } from './things'

/**
 * 3 calls, 1 of them a write. No entry in the audit log: it would say who sent what to their neighbours, and nothing of anybody’s
 * changes.
 */
export const share = action('sharing.share', async ({ token, kind, id, at }, { caller, now }) => {
  const [title, person] = await Promise.all([titleOf(kind, id), at ? caller.person() : null])
  if (title === null) throw new Refused({ ...refusal('no-such-thing'), field: 'id' })
  const by = at && levelOf(at) === 'building' ? sharerAt(person, at, now) : null
  await shares.addOnce({
    ...{ _id: token, kind, id, title, when: now },
    ...{ at: by && at ? at : null, by: by ?? 'resident' },
  })
  return { token }
})

/** 1 read. */
export const openShare = action('sharing.openShare', async ({ token }) => {
  const { kind, id, at } = orRefuse(await shares.get(token), 'no-such-share')
  return { kind, id, at }
})

/** The page that the code opens, and dots of its side. */
const PAGE = 'packages/sharing/opened/index'
const WIDTH = 430

/** 1 read, and the code from WeChat: a PNG or a JPEG. */
export const drawCode = action('sharing.drawCode', async ({ token }) => {
  orRefuse(await shares.get(token), 'no-such-share')
  const picture = await codeFor(PAGE, token, WIDTH)
  const type = picture[0] === 0xff ? 'jpeg' : 'png'
  return { picture: `data:image/${type};base64,${picture.toString('base64')}` }
})
