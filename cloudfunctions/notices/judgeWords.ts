import type { AreaId } from '../../domain/community/area'
import { isShown } from '../../domain/notices/objection'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { feedback } from '../volunteering/repositories'
import { clerkRoleIn } from '../voting/clerk'
import { mustPublishIn } from './clerk'
import { objections } from './repositories'

/** 2 reads, 1 conditional write, the audit entry, and a message where the words stay hidden. */
export const judgeWords = action('notices.judgeWords', async (request, { caller, now }) => {
  const { ref, fine } = request
  const by = caller.openid()
  const [person, words] = await Promise.all([caller.person(), wordsOf(request.of, ref)])
  mustPublishIn(person, words.community, now)
  const reason = request.fine ? null : request.reason
  if (words.judged === null) {
    if ((await words.judge(fine, reason)) === 0) throw new Refused(refusal('words-judged'))
    const role = clerkRoleIn(person, words.community, now)
    await record({ action: 'notices.judgeWords', by, role, subject: ref, at: now })
  } else if (words.judged !== fine) throw new Refused(refusal('words-judged'))
  if (reason !== null)
    await tell({
      ...{ _id: `words:${ref}`, to: words.author, at: now, kind: 'words-judged', path: null },
      text: `您写的「${words.text.slice(0, 20)}」没有公开,原因:${reason}`,
    })
  return { ref, shown: fine }
})

type WaitingWords = {
  community: AreaId
  author: string
  text: string
  /** What was decided; null while they wait. */
  judged: boolean | null
  judge: (fine: boolean, reason: string | null) => Promise<number>
}

async function wordsOf(of: 'objection' | 'feedback', ref: string): Promise<WaitingWords> {
  if (of === 'objection') {
    const [notice = '', number = ''] = ref.split(':')
    const found = orRefuse(await objections.get(notice, Number(number)), 'no-such-objection')
    const { _id, community, by: author, text, state } = found
    return {
      ...{ community, author, text },
      judged: state === 'waiting-check' ? null : isShown(state),
      judge: (fine, reason) =>
        objections.move(
          _id,
          ['waiting-check'],
          fine ? { state: 'acknowledged' } : { state: 'refused', open: false, reason },
        ),
    }
  }
  const { community, who: author, text, waits, shown } = orRefuse(await feedback.byRef(ref), 'no-such-objection')
  return { ...{ community, author, text }, judged: waits ? null : shown, judge: (fine) => feedback.judge(ref, fine) }
}
