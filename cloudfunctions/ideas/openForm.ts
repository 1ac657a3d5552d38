import { type AreaId, areaAt } from '../../domain/community/area'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { meetings } from '../meetings/repositories'

/** From the nearest to the widest: the building one lives in, its compound, the community. */
const levels = ['building', 'compound', 'community'] as const

/** 3 reads. */
export const openForm = action('ideas.openForm', async ({ meetingId }, { caller, now }) => {
  const homes = (await caller.person())?.homes ?? []
  const around = [
    ...new Set(levels.flatMap((level) => homes.flatMap(({ household }) => areaAt(level, household) ?? []))),
  ]
  const [named, meeting] = await Promise.all([areas.named(around), meetingId ? meetings.get(meetingId) : null])
  const nameOf = (id: AreaId) => named.get(id)?.name ?? id
  const places = around.map((id) => {
    const compound = areaAt('compound', id)
    return { id, name: compound && compound !== id ? `${nameOf(compound)} ${nameOf(id)}` : nameOf(id) }
  })
  return { now, places, meeting: meeting?.title ?? null }
})
