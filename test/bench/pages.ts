import { thisYear } from '../../scripts/demo/projects'
import { BUILDING, homeAt, places, poll, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { startPhone } from '../weapp/phone'

/** What opening a page costs on the weapp build, over a real back end with a poll of real length. */
export type FirstRender = { page: string; calls: number; setData: number; bytes: number }

const pages: [page: string, url: string, shows: string][] = [
  ['home', `pages/home/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`, '去投票'],
  ['poll', 'packages/voting/poll/index?pollId=spring', '候选项目'],
  ['ballot', 'packages/voting/ballot/index?pollId=spring', '小区主路硬化'],
]

export function aStreetWithAPoll(): Promise<BackEnd> {
  return startBackEnd([
    ...places(),
    ...poll({ _id: 'spring', budget: 300_000_00, projects: thisYear }, Date.now()),
    resident('owner', homeAt(BUILDING, 4)),
  ])
}

export async function firstRenders(backEnd: BackEnd): Promise<FirstRender[]> {
  const found: FirstRender[] = []
  for (const [page, url, shows] of pages) {
    let calls = 0
    const phone = startPhone('dist/weapp', {
      callFunction: async (name, event) => {
        calls += 1
        return (await backEnd.post(name, event, 'owner')).body
      },
    })
    const drawn = new Promise<void>((resolve) =>
      phone.onDraw((_, change) => JSON.stringify(change).includes(shows) && resolve()),
    )
    phone.open(url)
    await drawn
    const log = phone.setDataOf(url.split('?')[0] ?? url)
    phone.stop()
    found.push({ page, calls, setData: log.length, bytes: log.reduce((sum, { bytes }) => sum + bytes, 0) })
  }
  return found
}
