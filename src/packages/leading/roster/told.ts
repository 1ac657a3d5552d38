/** How many were told of a change. */
export const toldWords = (told: number): string => (told === 0 ? '' : `已经告诉了 ${told} 位。`)
