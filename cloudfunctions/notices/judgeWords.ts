import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { clerkRoleIn } from '../voting/clerk'
import { mustPublishIn } from './clerk'
import { waiting } from './waiting'

/** 2 reads, 1 conditional write, the audit entry, and a message where it stays hidden. A picture is copied besides, if it was not. */
export const judgeWords = action('notices.judgeWords', async (request, { caller, now }) => {
  const { of, ref, fine } = request
  const by = caller.openid()
  const [person, said] = await Promise.all([caller.person(), waiting[of].get(ref)])
  mustPublishIn(person, said.area, now)
  const reason = request.fine ? null : request.reason
  if (said.judged === null) {
    if ((await said.judge(fine, reason)) === 0) throw new Refused(refusal('words-judged'))
    const role = clerkRoleIn(person, said.area, now)
    await record({ action: 'notices.judgeWords', by, role, subject: of === 'talent' ? `talent:${ref}` : ref, at: now })
  } else if (said.judged !== fine) throw new Refused(refusal('words-judged'))
  const what = of === 'picture' ? '您的一张照片' : `您写的「${said.text.slice(0, 20)}」`
  if (reason !== null)
    await tell({
      ...{ _id: `words:${ref}`, to: said.author, at: now, kind: 'words-judged', path: null },
      text: `${what}没有公开,原因:${reason}`,
    })
  return { ref, shown: fine }
})
