import { serve } from '../kernel/serve'
import { listMessages } from './listMessages'

export const main = serve([listMessages])
