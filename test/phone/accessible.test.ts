/** @jest-environment ./test/weapp/environment.js */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILDING, COMMUNITY, homeAt, places, poll, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { hung, line } from '../notices/aWall'
import type { TreeNode } from '../weapp/phone'
import { type APhone, aPhone, BUILD, nodesOf } from './aPhone'

let backEnd: BackEnd
let owner: APhone
beforeAll(async () => {
  const now = Date.now()
  const { collection, document } = resident('owner', homeAt(BUILDING, 4))
  const roles = [
    { role: 'grid-leader', area: 'hj.02.03.1', from: 0 },
    { role: 'community-clerk', area: COMMUNITY, from: 0 },
  ]
  const leader = { collection, document: { ...document, roles } }
  const opening = line(hung('spring-opening', now))
  backEnd = await startBackEnd([...places(), ...poll({ _id: 'spring' }, now), opening, leader])
  owner = aPhone(backEnd, 'owner')
})
afterAll(async () => {
  owner.screen.stop()
  await backEnd.stop()
})

const base = readFileSync(join(BUILD, 'base.wxml'), 'utf8')
/** The name a property of a component goes by in the data tree (p0, p1, ...), as the build's template has it. */
function propertyOf(component: string, attribute: string): string {
  const name = new RegExp(`<${component} [^>]*?\\b${attribute}="\\{\\{[^}]*?i\\.(p\\d+)`).exec(base)?.[1]
  if (!name) throw new Error(`${component} has no ${attribute} in base.wxml`)
  return name
}
const wordsOf = (node: TreeNode): string => (node.v ?? '') + (node.cn ?? []).map(wordsOf).join('')

test.each(['view', 'text', 'button', 'image', 'input', 'textarea', 'switch', 'scroll-view'])(
  'the template of %s hands a role, a name and a state to the screen reader',
  (component) => {
    if (!base.includes(`<${component} `)) return
    for (const attribute of ['aria-role', 'aria-label', 'aria-hidden', 'aria-checked', 'aria-live', 'aria-disabled'])
      expect(propertyOf(component, attribute)).toMatch(/^p\d+$/)
  },
)

test('the switch for big words says in the data tree what it is and how it stands', async () => {
  owner.phone.open(`pages/home/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`)
  await owner.screen.sees('去投票')
  const [role, label, checked] = ['aria-role', 'aria-label', 'aria-checked'].map((name) => propertyOf('view', name))
  const found = nodesOf(owner.phone).filter((node) => node[role ?? ''] === 'switch')
  expect(found.map((node) => [node[label ?? ''], node[checked ?? '']])).toEqual([['长辈模式', false]])
})

test.each([
  ['pages/home/index', '去投票'],
  ['pages/deliberate/index', '测试投票'],
  ['pages/notices/index', '有新公示提醒我'],
  ['packages/notices/notice/index?noticeId=spring-opening', '首次公布'],
  ['packages/notices/calendar/index', '放假,不算工作日'],
  ['pages/me/index', '隐私说明'],
  ['packages/voting/poll/index?pollId=spring', '测试投票'],
  ['packages/voting/ballot/index?pollId=spring', '项目 road'],
  [`packages/community/binding/index?scene=${encodeURIComponent(sceneOf(BUILDING))}`, '几楼?'],
  ['packages/rounds/rounds/index', '我的楼'],
  ['packages/rounds/today/index', '今天要办的'],
  ['packages/rounds/sweeps/index', '去哪栋楼'],
  [`packages/rounds/sweep/index?sweep=poll:spring&building=${BUILDING}`, '没投'],
  [`packages/rounds/assist/index?pollId=spring&household=${homeAt(BUILDING, 5)}`, '这张票是怎么来的?'],
  ['packages/talents/mine/index', '加入达人库'],
  ['packages/talents/find/index', '找人'],
  ['packages/talents/callUp/index', '看一遍再发'],
  ['packages/desk/drafts/index', '发起投票'],
  ['packages/desk/draft/index?draftId=', '第 1 步'],
])('on %s whatever has a role has words', async (url, shows) => {
  owner.phone.open(url)
  await owner.screen.sees(shows)
  const [role, label] = ['aria-role', 'aria-label'].map((name) => propertyOf('view', name))
  const acting = nodesOf(owner.phone).filter((node) =>
    /^(button|link|radio|switch|checkbox|tab)$/.test(`${node[role ?? '']}`),
  )
  expect(acting.length).toBeGreaterThan(0)
  expect(acting.filter((node) => !`${node[label ?? ''] ?? ''}${wordsOf(node)}`.trim())).toEqual([])
})
