import type { Certificate } from '../../domain/papers/certificate'
import { addressesOf, putFile } from '../kernel/files'
import { codeFor } from './code'
import { certificates } from './repositories'

/** The page that its code opens. */
const PAGE = 'packages/papers/certificate/index'

/** An address of a certificate's PDF, which is made when it is not there yet. */
export async function addressOf(certificate: Certificate): Promise<string> {
  const file = certificate.file ?? (await make(certificate))
  return (await addressesOf([file])).get(file) ?? ''
}

/** Made of what was certified alone, so whoever makes it again makes the same, at the same place. */
async function make(certificate: Certificate): Promise<string> {
  // Only who draws waits for PDFKit to load: it would double every cold start of this function.
  const { drawCertificate } = await import('./drawCertificate')
  const code = await codeFor(PAGE, certificate.number)
  const file = await putFile(`certificates/${certificate.number}.pdf`, await drawCertificate(certificate, code))
  await certificates.made(certificate._id, file)
  return file
}
