import type { Area, AreaId } from '../../domain/community/area'
import { readScene, type Scene } from '../../domain/community/scene'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'

/** The building whose entrance code this is, or a refusal: forged, unknown, retired, or replaced by a newer code. 1 read. */
export const entrance = async (scene: Scene): Promise<AreaId> => (await doorOf(scene)).building

/** The same, with the name that stands on the code where that building was merged into another. 1 read, 1 more for each merging. */
export async function doorOf(scene: Scene): Promise<{ building: AreaId; was: string | null }> {
  const claim = orRefuse(readScene(scene, sceneKey()), 'scene-forged')
  const building = orRefuse(await areas.ever(claim.building), 'no-such-area')
  if (building.sceneIssue !== claim.issue) throw new Refused(refusal('scene-retired'))
  if (!building.gone) return { building: building._id, was: null }
  return { building: (await stands(building))._id, was: building.name }
}

/** What a building that is gone was merged into, and that, until one is there. */
async function stands(building: Area): Promise<Area> {
  if (!building.gone) return building
  if (building.gone.into === null) throw new Refused(refusal('entrance-retired', building.name))
  return stands(orRefuse(await areas.ever(building.gone.into), 'no-such-area'))
}

/** What entrance codes and slips are signed with. */
export function sceneKey(): string {
  const key = process.env.HUILIN_SCENE_KEY
  if (!key) throw new Error('HUILIN_SCENE_KEY is not set for this function')
  return key
}
