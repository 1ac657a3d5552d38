import { serve } from '../kernel/serve'
import { reissueCode, rename } from './change'
import { exportPlaces } from './exportPlaces'
import { merge, openMerge, retire } from './goingAway'
import { applyImport, openImport, previewImport } from './imports'
import { listImport } from './listImport'
import { openFormer } from './openFormer'
import { openPlace } from './openPlace'

export const main = serve([
  ...[previewImport, applyImport, openImport, listImport, exportPlaces],
  ...[openPlace, openMerge, merge, retire, openFormer, rename, reissueCode],
])
