import { type AreaId, areaAt } from '../../domain/community/area'
import type { Idea } from '../../domain/ideas/idea'
import { mostAlike } from '../../domain/ideas/similar'
import { TERMS_ASKED, termsOf } from '../../domain/ideas/terms'
import { action } from '../kernel/serve'
import { ideas } from './repositories'
import { ideaLine } from './shown'

/** One small query a term: 48 documents at most, however many ideas there are. */
export const findSimilar = action('ideas.findSimilar', async ({ area, title }, { now }) => ({
  ideas: (await similarTo(title, area)).map((idea) => ideaLine(idea, now)),
}))

/** Ideas of the same community that a title is like, the most alike first. TERMS_ASKED calls at most. */
export async function similarTo(title: string, area: AreaId): Promise<Idea[]> {
  const community = areaAt('community', area)
  if (!community) return []
  const terms = termsOf(title).slice(0, TERMS_ASKED)
  const found = await Promise.all(terms.map((term) => ideas.withTerm(community, term)))
  return mostAlike(title, found.flat())
}
