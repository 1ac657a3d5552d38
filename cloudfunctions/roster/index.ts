import { serve } from '../kernel/serve'
import { answerRequest, correctRow } from './correct'
import { drawTemplate } from './drawTemplate'
import { applyImport, openImport, previewImport } from './imports'
import { askCorrection, openMyRow } from './mine'
import { openRoster } from './openRoster'
import { openRow } from './openRow'

export const main = serve([
  ...[openRoster, openRow, correctRow, answerRequest],
  ...[previewImport, applyImport, openImport, drawTemplate],
  ...[openMyRow, askCorrection],
])
