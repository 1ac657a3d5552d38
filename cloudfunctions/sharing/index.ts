import { serve } from '../kernel/serve'
import { nameGroup, openCoverage } from './coverage'
import { noteOpening } from './noteOpening'
import { drawCode, openShare, share } from './share'

export const main = serve([share, openShare, drawCode, noteOpening, openCoverage, nameGroup])
