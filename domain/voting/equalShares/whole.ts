/** Division of whole numbers from 0 to 2^53, exact: a rest is, and without it the division comes out even. `b` is more than 0. */
export const floorDivided = (a: number, b: number): number => (a - (a % b)) / b

/** The same, rounded up. */
export const ceilDivided = (a: number, b: number): number => floorDivided(a, b) + (a % b === 0 ? 0 : 1)
