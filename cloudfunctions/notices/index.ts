import { serve } from '../kernel/serve'
import { listNotices } from './listNotices'
import { openNotice } from './openNotice'

export const main = serve([listNotices, openNotice])
