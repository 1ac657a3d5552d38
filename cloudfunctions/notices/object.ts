import { MOST_OBJECTIONS, type Objection, whyNotObject } from '../../domain/notices/objection'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { offer } from '../kernel/pictures'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { notices, objections } from './repositories'

/** 4 reads, 1 write and the audit entry; 1 more try for each that gets in between. */
export const object = action('notices.object', async (request, { caller, now, words }) => {
  const { noticeId, requestId, name, text, pictures } = request
  const by = caller.openid()
  const [[notice], person] = await Promise.all([notices.lines([noticeId]), caller.person()])
  const { area, log: community, ...about } = orRefuse(notice, 'no-such-notice')
  // How many there are is asked before which of them are the caller's: so a request that runs twice at once meets itself below.
  const last = await objections.last(noticeId)
  const mine = await objections.by(noticeId, by)
  const again = mine.find((objection) => objection.requestId === requestId)
  if (again) return { noticeId, number: again.number, state: again.state }
  refuseIf(whyNotObject({ area, ...about }, person, now))
  if (mine.length >= MOST_OBJECTIONS) throw new Refused(refusal('too-many-objections', MOST_OBJECTIONS))
  const state = words === 'fine' ? 'acknowledged' : 'waiting-check'
  const objection = await add(last + 1, {
    ...{ notice: noticeId, community, requestId, by, name, text, pictures, at: now },
    ...{ state, open: true, answer: null, reason: null },
  })
  await offer(pictures, by, community, now)
  await record({ action: 'notices.object', by, role: 'resident', subject: objection._id, at: now })
  return { noticeId, number: objection.number, state: objection.state }
})

/** Under the first number that is free. */
async function add(from: number, said: Omit<Objection, '_id' | 'number'>): Promise<Objection> {
  for (let number = from; ; number++) {
    const objection = { ...said, _id: `${said.notice}:${number}`, number }
    if (await objections.addOnce(objection)) return objection
    const there = await objections.get(said.notice, number)
    if (there?.by === said.by && there.requestId === said.requestId) return there
  }
}
