import { serve } from '../kernel/serve'
import { list } from './list'
import { openMatch, reply, settle, write } from './match'
import { open } from './open'
import { propose } from './propose'
import { close, openForm, put } from './put'

export const main = serve([list, openForm, put, open, close, propose, openMatch, reply, write, settle])
