import { lastDoor, want } from '../phone/door'
import { open, type Params, pathTo, type Route } from './routes'

/** To the binding of the door that was scanned last, or to the home page, where one scans; afterwards back to this page. */
export function bindFirst<R extends Route>(route: R, params: Params[R]): void {
  want(`/${pathTo(route, params)}`)
  const scene = lastDoor()?.scene
  if (scene) open('binding', { scene })
  else open('home', {})
}
