import { serve } from '../kernel/serve'
import { downloadCertificate } from './downloadCertificate'
import { issueCertificate } from './issueCertificate'
import { keepDutyHours } from './keepDutyHours'
import { openCertificate } from './openCertificate'
import { openPosters } from './openPosters'
import { openRecord } from './openRecord'
import { printNotice } from './printNotice'
import { printCompound, printPoster } from './printPoster'
import { printSlips } from './printSlips'

export const main = serve([
  ...[openRecord, issueCertificate, openCertificate, downloadCertificate],
  ...[openPosters, printPoster, printCompound, printNotice, printSlips, keepDutyHours],
])
