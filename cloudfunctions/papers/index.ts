import { serve } from '../kernel/serve'
import { downloadCertificate } from './downloadCertificate'
import { issueCertificate } from './issueCertificate'
import { openCertificate } from './openCertificate'
import { openRecord } from './openRecord'

export const main = serve([openRecord, issueCertificate, openCertificate, downloadCertificate])
