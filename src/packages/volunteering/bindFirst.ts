import { open, pathTo } from '../../cloud/routes'
import { lastDoor, want } from '../../phone/door'

/** To the binding of the door that was scanned last, or to the home page, where one scans; afterwards back to the activity. */
export function bindFirst(activityId: string, shiftId: string): void {
  want(`/${pathTo('activity', { activityId, ...(shiftId ? { shiftId } : {}) })}`)
  const scene = lastDoor()?.scene
  if (scene) open('binding', { scene })
  else open('home', {})
}
