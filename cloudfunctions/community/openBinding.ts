import { settings } from '../../domain/settings'
import { orRefuse } from '../kernel/refused'
import { households, placeOf } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { entrance } from './entrance'

/** 3 calls; as many documents as the building has doors, and 7. */
export const openBinding = action('community.openBinding', async ({ scene }) => {
  const building = await entrance(scene)
  const [place, doors] = await Promise.all([placeOf(building), households.of(building)])
  const units = [...new Set(doors.map(({ unit }) => unit))].map((unit) => ({
    unit,
    doors: doors.filter((door) => door.unit === unit).map(({ _id, floor, room }) => ({ household: _id, floor, room })),
  }))
  return { place: orRefuse(place, 'no-such-area'), privacyNotice: settings.privacyNotice, units }
})
