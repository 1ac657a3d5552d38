import { type Refusal, refusal } from '../../domain/refusals'

type Code = Parameters<typeof refusal>[0]

/** A refusal on its way to the edge, where it becomes the answer. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** Refuses if there is a reason to. */
export function refuseIf(reason: Refusal | null): void {
  if (reason) throw new Refused(reason)
}

/** What was found, or a refusal when nothing was. */
export function orRefuse<T, C extends Code>(found: T | null | undefined, ...reason: Parameters<typeof refusal<C>>): T {
  if (found === null || found === undefined) throw new Refused(refusal(...reason))
  return found
}
