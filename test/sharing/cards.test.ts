/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, homeAt, NEXT_BUILDING, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { GRID, holder } from '../papers/aPrinter'
import { type APhone, aPhone } from '../phone/aPhone'
import { groupOf } from './aChat'

let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: '2026-fund', title: '路灯还是长椅' }, Date.now()),
    holder('zhao', 'grid-leader', GRID),
    resident('li', homeAt(BUILDING, 2)),
    resident('wang', homeAt(NEXT_BUILDING, 3)),
  ])
})
afterAll(async () => {
  for (const { screen } of phones) screen.stop()
  await backEnd.stop()
})

const phones: APhone[] = []
function started(openid: string): APhone {
  const phone = aPhone(backEnd, openid)
  phones.push(phone)
  return phone
}

/** What WeChat is given when somebody sends the page’s card, once its picture is drawn. */
async function sent(openid: string, at = BUILDING) {
  const { phone, screen } = started(openid)
  phone.open('pages/home/index')
  await screen.sees(`${at} 的名字`)
  const page = phone.open('packages/voting/poll/index?pollId=2026-fund')
  await screen.sees('转发到群')
  await screen.until(() => (phone.drawn()?.texts.length ?? 0) > 0, 'a picture')
  const card = page.onShareAppMessage?.({ from: 'button' }) ?? {}
  const { promise, ...now } = card
  const { path = '', imageUrl, title } = promise ? await promise : now
  const token = /[?&]s=([0-9a-f]{16})$/.exec(path)?.[1] ?? ''
  while ((await backEnd.documents('shares', { _id: token })).length === 0);
  return { path, imageUrl, title, token, drawn: phone.drawn() }
}

test('the card of a poll carries its own picture, the building and a sending of its own', async () => {
  const first = await sent('li')
  expect(first.title).toContain('路灯还是长椅')
  expect(first.imageUrl).toMatch(/^wxfile:/)
  expect(first.path).toContain(`/packages/voting/poll/index?pollId=2026-fund&at=${BUILDING}&s=`)
  const { width, height, texts } = first.drawn ?? { width: 0, height: 0, texts: [] }
  expect(width * 4).toBe(height * 5)
  expect(texts.join(' ')).toMatch(/路灯还是长椅.*(还剩|不到)/)
  const second = await sent('li')
  expect(second.token).not.toBe(first.token)
})

test('opened from a group, it is counted there once, and a newcomer is at the building', async () => {
  const { path } = await sent('li')
  for (const openid of ['newcomer', 'wang', 'newcomer']) {
    const { phone, screen, cameFrom, asked } = started(openid)
    cameFrom(await groupOf(backEnd, openid, 'tG-north'))
    phone.tapCard(path)
    await screen.sees('路灯还是长椅')
    await screen.until(() => asked().includes('sharing.noteOpening'), 'the opening')
    if (openid !== 'newcomer') continue
    phone.open('pages/home/index')
    await screen.sees(`${BUILDING} 的名字`)
  }
  await backEnd.clock({ advance: 60_000 })
  const { groups, things } = await backEnd.call('zhao', 'sharing.openCoverage', {})
  const covered = things.find(({ id }) => id === '2026-fund')?.covered
  expect(covered).toMatchObject([{ group: groups[0]?.group, opened: 2 }])
})

test('opened alone, or by a card that nobody sent, the page is there and nothing is counted', async () => {
  const before = (await backEnd.documents('openings')).length
  const { phone, screen, asked, cameFrom } = started('li')
  phone.tapCard((await sent('li')).path)
  await screen.sees('路灯还是长椅')
  expect(asked()).not.toContain('sharing.noteOpening')
  cameFrom(await groupOf(backEnd, 'li', 'tG-north'))
  phone.tapCard(`packages/voting/poll/index?pollId=2026-fund&at=__proto__&s=${'0'.repeat(16)}`)
  await screen.sees('路灯还是长椅')
  await screen.until(() => asked().includes('sharing.noteOpening'), 'the opening')
  expect(await backEnd.documents('openings')).toHaveLength(before)
})

test('the picture with a code is drawn, shown, and put into the album', async () => {
  const { phone, screen } = started('li')
  phone.open('packages/voting/poll/index?pollId=2026-fund')
  await screen.sees('存成图片,发朋友圈')
  screen.tap('存成图片,发朋友圈')
  await screen.sees('图片画好了')
  screen.tap('存到相册')
  await screen.sees('存好了')
  expect(phone.calls().find(({ name }) => name === 'saveImageToPhotosAlbum')?.argument).toMatchObject({
    filePath: expect.stringMatching(/^wxfile:/),
  })
})

test('the code of that picture leads to the thing; one that is none says so', async () => {
  const { token } = await sent('li')
  const { phone, screen } = started('newcomer')
  phone.open(`packages/sharing/opened/index?scene=${token}`)
  await screen.sees('路灯还是长椅')
  expect(phone.top().route).toBe('packages/voting/poll/index')
  phone.open(`packages/sharing/opened/index?scene=${'0'.repeat(16)}`)
  await screen.sees('没能打开这张图片里的内容')
})
