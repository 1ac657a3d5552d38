import type { Answer } from '../../../domain/contract'

type Decision = NonNullable<Answer<'voting.openDraft'>['decision']>

/** What an author says who takes the plan back before anybody has looked at it. */
export const TAKEN_BACK = '收回来改一改'

/** Why a plan is with its author again, in a sentence. */
export const whatCameBack = ({ by, comment }: Decision): string =>
  comment === TAKEN_BACK ? '您收回来了,改好再交给同事。' : `${by}退回,说:${comment}`
