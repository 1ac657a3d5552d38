import { serve } from '../kernel/serve'
import { call, openCalling } from './call'
import { cancel } from './cancel'
import { list } from './list'
import { open } from './open'
import { say } from './say'
import { signIn } from './signIn'
import { finishTask, writeUp } from './writeUp'

export const main = serve([list, open, openCalling, call, cancel, say, signIn, writeUp, finishTask])
