import { lastOf, type Notice } from '../../domain/notices/notice'
import { reachers } from '../../domain/notices/reach'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { roleAt } from '../community/office'
import { record } from '../kernel/audit'
import { contentOf } from '../kernel/files'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { seesReachOf } from '../notices/openNotice'
import { notices } from '../notices/repositories'
import { codeFor } from './code'
import { madeOnce } from './madeOnce'
import { headOf } from './posters'

/** The page that the code opens. */
const NOTICE = 'packages/notices/notice/index'
/** WeChat's limit for what a code carries. */
const LONGEST_SCENE = 32

/** 6 calls besides the paper itself, and 2 for each picture. Made once for as long as neither the notice nor the log changes. */
export const printNotice = action('papers.printNotice', async ({ noticeId }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), notices.get(noticeId)])
  const notice = orRefuse(found, 'no-such-notice')
  if (!seesReachOf(notice, person, now)) throw new Refused(refusal('not-for-you'))
  if (notice.withdrawn) throw new Refused(refusal('notice-withdrawn'))
  const paper = await sheetOf(notice, now)
  const role = roleAt(person, reachers, notice.area, now)
  await record({ action: 'papers.printNotice', by, role, subject: noticeId, at: now })
  return paper
})

async function sheetOf(notice: Notice, now: Moment) {
  const { hash, closesAt } = lastOf(notice)
  const [head, pictures, code] = await Promise.all([headOf(notice.log), picturesOf(notice), codeOf(notice._id)])
  const { layOutNotice } = await import('./drawNotice')
  const { pages, draw } = layOutNotice({ notice, head, pictures, code }, now)
  const says = { hash, closesAt, head, pictures: [...pictures.keys()] }
  return madeOnce({ folder: 'sheets', says, pages, draw }, now)
}

/** An id that is too long for a code is none that the program gives; such a notice is printed without. */
const codeOf = async (noticeId: string): Promise<Buffer | null> =>
  noticeId.length > LONGEST_SCENE ? null : codeFor(NOTICE, noticeId)

/** The pictures in the text, by their place among the files. */
async function picturesOf(notice: Notice): Promise<Map<number, Buffer>> {
  const { body, files } = lastOf(notice)
  const pictures = new Map<number, Buffer>()
  for (const block of body) {
    if (block.kind !== 'picture') continue
    const stored = notice.stored.find(({ sha256 }) => sha256 === files[block.file]?.sha256)
    const content = stored && (await contentOf(stored.fileId))
    if (content) pictures.set(block.file, content)
  }
  return pictures
}
