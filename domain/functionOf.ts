import type { ActionName } from './contract'

/** The function that serves an action: the part of its name before the dot. Apart from the contract, whose schemas no phone needs. */
export const functionOf = (action: ActionName): string => action.slice(0, action.indexOf('.'))
