import { isSound } from '../../domain/papers/certificate'
import { refusal } from '../../domain/refusals'
import { refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { certificateNumbered } from './numbered'

/** For anybody; 1 read. */
export const openCertificate = action('papers.openCertificate', async ({ number }, { caller, now }) => {
  const certificate = await certificateNumbered(number)
  refuseIf(isSound(certificate) ? null : refusal('certificate-changed'))
  return { now, ...certificate, mine: caller.openid() === certificate.who }
})
