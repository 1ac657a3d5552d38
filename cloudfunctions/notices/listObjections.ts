import { holds } from '../../domain/community/person'
import { publishers } from '../../domain/notices/draft'
import { isShown, type Objection, whyNotObject } from '../../domain/notices/objection'
import { shown } from '../kernel/pictures'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { notices, objections } from './repositories'

const PAGE = 20

/** 5 calls. */
export const listObjections = action('notices.listObjections', async ({ noticeId, after }, { caller, now }) => {
  const start = Math.max(1, Math.floor(Number(after ?? 1)) || 1)
  const [[found], person, page, count, open] = await Promise.all([
    notices.lines([noticeId]),
    caller.person(),
    objections.from(noticeId, start, PAGE + 1),
    objections.last(noticeId),
    objections.openIn([noticeId]),
  ])
  const notice = orRefuse(found, 'no-such-notice')
  const who = caller.openidOrNull()
  const whyNot = whyNotObject(notice, person, now)
  const mayAnswer = holds(person, publishers, notice.area, now)
  const items = page.slice(0, PAGE)
  const isMine = ({ by }: Objection) => by === who
  const isRead = (objection: Objection) =>
    isShown(objection.state) || isMine(objection) || (mayAnswer && objection.state === 'waiting-check')
  const pictures = await shown(
    items.filter(isRead).flatMap((objection) => objection.pictures),
    who,
  )
  return {
    now,
    title: notice.title,
    closesAt: notice.closesAt,
    count,
    unanswered: open.length,
    mayAnswer,
    open: notice.objections,
    whyNotObject: whyNot && { code: whyNot.code, message: whyNot.message },
    objections: items.map((objection) => {
      const { number, at, state, answer } = objection
      const mine = isMine(objection)
      return {
        ...{ number, at, state, mine },
        answer: answer && { text: answer.text, by: answer.by, at: answer.at },
        text: isRead(objection) ? objection.text : null,
        pictures: isRead(objection) ? objection.pictures.flatMap((fileId) => pictures.get(fileId) ?? []) : [],
        name: mine || mayAnswer ? objection.name : null,
        reason: mine ? objection.reason : null,
      }
    }),
    more: page.length > PAGE ? String(start + PAGE) : null,
  }
})
