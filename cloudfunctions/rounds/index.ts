import { serve } from '../kernel/serve'
import { noteDoor } from './noteDoor'
import { openDoor } from './openDoor'
import { openSweep } from './openSweep'
import { openSweeps } from './openSweeps'
import { openToday } from './openToday'

export const main = serve([openToday, openSweeps, openSweep, noteDoor, openDoor])
