import { type Certificate, certificateId, certify, lineOf, whyNotCertify } from '../../domain/papers/certificate'
import { refusal } from '../../domain/refusals'
import { settings } from '../../domain/settings'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { addressOf } from './certificateFile'
import { attendances, certificates, feedback } from './repositories'

/** Most certificates that are looked at to see whether there were too many today. */
const LATEST = 20

/**
 * The certificate is written first and once, then its PDF is made from what was written: whatever is lost on the way, asking
 * again goes on with the same certificate. 1 read, 3 calls, 2 writes, the code from WeChat, the upload, the audit entry.
 */
export const issueCertificate = action('papers.issueCertificate', async (request, { caller, now, words }) => {
  const who = caller.openid()
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const { unprintable } = await import('./fonts')
  const character = unprintable(request.name)
  if (character !== null) throw new Refused({ ...refusal('name-not-printable', character), field: 'name' })

  const id = certificateId(who, request.requestId)
  const certificate = (await certificates.get(id)) ?? (await issue(who, request, now))
  const url = await addressOf(certificate)
  await tell({
    ...{ _id: `certificate:${id}`, to: who, at: now, kind: 'certificate' },
    text: '您的志愿服务证明开好了,随时可以打开、发给别人。',
    path: `packages/papers/certificate/index?number=${certificate.number}`,
  })
  return { number: certificate.number, url }
})

type Asked = { requestId: string; name: string; from?: Moment | undefined; until?: Moment | undefined }

async function issue(who: string, { requestId, name, ...period }: Asked, now: Moment): Promise<Certificate> {
  const [served, latest] = await Promise.all([attendances.within(who, period), certificates.latestOf(who, LATEST)])
  const issued = latest.map(({ issuedAt }) => issuedAt)
  refuseIf(whyNotCertify(served.length, issued, now))
  const quality = await feedback.byShift(served.map(({ activity }) => activity))
  const lines = served.map((attendance) => lineOf(attendance, quality.get(attendance.shift) ?? null))
  const certificate = certify({ who, requestId, name, period, lines, district: settings.district, now })
  if (await certificates.addOnce(certificate))
    await record({ action: 'papers.issueCertificate', by: who, role: 'resident', subject: certificate.number, at: now })
  // The same request a moment earlier: what it wrote stands.
  return orRefuse(await certificates.get(certificate._id), 'no-such-certificate')
}
