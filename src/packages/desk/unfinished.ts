import { forget, kept } from '../../phone/storage'
import type { Sketch } from './sketch'

/** Under what name the phone keeps the plan that is being written and was sent to nobody yet. There is one at a time. */
export const NEW = 'desk/new'

export const unfinished = () => kept(`draft/${NEW}`) as Sketch | null
export const throwAway = () => forget(`draft/${NEW}`)
