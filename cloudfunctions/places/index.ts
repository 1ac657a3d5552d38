import { serve } from '../kernel/serve'
import { reissueCode, rename } from './change'
import { exportPlaces } from './exportPlaces'
import { applyImport, openImport, previewImport } from './imports'
import { openPlace } from './openPlace'

export const main = serve([previewImport, applyImport, openImport, exportPlaces, openPlace, rename, reissueCode])
