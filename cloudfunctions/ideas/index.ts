import { serve } from '../kernel/serve'
import { answer } from './answer'
import { openAnswering, openDesk } from './desk'
import { findSimilar } from './findSimilar'
import { list } from './list'
import { merge } from './merge'
import { open } from './open'
import { openForm } from './openForm'
import { post } from './post'
import { support } from './support'

export const main = serve([
  ...[openForm, findSimilar, post, support, list, open],
  ...[openDesk, openAnswering, answer, merge],
])
