import { refusal } from '../../domain/refusals'
import { refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { addressOf } from './certificateFile'
import { certificateNumbered } from './numbered'

/** 1 read and 1 call to the storage; the PDF is made where that was cut short. */
export const downloadCertificate = action('papers.downloadCertificate', async ({ number }, { caller }) => {
  const certificate = await certificateNumbered(number)
  refuseIf(certificate.who === caller.openid() ? null : refusal('not-your-certificate'))
  return { number: certificate.number, url: await addressOf(certificate) }
})
