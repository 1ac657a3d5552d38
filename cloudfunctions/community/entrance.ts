import type { AreaId } from '../../domain/community/area'
import { readScene, type Scene } from '../../domain/community/scene'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'

/** The building whose entrance code this is, or a refusal: forged, unknown, or replaced by a newer code. 1 read. */
export async function entrance(scene: Scene): Promise<AreaId> {
  const claim = orRefuse(readScene(scene, sceneKey()), 'scene-forged')
  const building = orRefuse(await areas.get(claim.building), 'no-such-area')
  if (building.sceneIssue !== claim.issue) throw new Refused(refusal('scene-retired'))
  return claim.building
}

/** What entrance codes and slips are signed with. */
export function sceneKey(): string {
  const key = process.env.HUILIN_SCENE_KEY
  if (!key) throw new Error('HUILIN_SCENE_KEY is not set for this function')
  return key
}
