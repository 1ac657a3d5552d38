import type { Person, Role } from '../../domain/community/person'
import { answerers, type Idea } from '../../domain/ideas/idea'
import { roleIn } from '../../domain/talents/talent'
import type { Moment } from '../../domain/wording/time'
import type { Caller } from '../kernel/caller'
import { orRefuse } from '../kernel/refused'
import { ideas } from './repositories'

/** An idea for a clerk who answers for its place; refuses everybody else. 1 read and the caller. */
export async function answerable(
  ideaId: string,
  caller: Caller,
  now: Moment,
): Promise<{ idea: Idea; person: Person | null; role: Role }> {
  const person = await caller.person()
  const idea = orRefuse(await ideas.get(ideaId), 'no-such-idea')
  return { idea, person, role: orRefuse(roleIn(person, answerers, idea.area, now), 'not-an-idea-clerk') }
}
