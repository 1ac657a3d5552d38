import { serve } from '../kernel/serve'
import { bindHome } from './bindHome'
import { openBinding } from './openBinding'
import { openHome } from './openHome'
import { openMe } from './openMe'

export const main = serve([openHome, openBinding, bindHome, openMe])
