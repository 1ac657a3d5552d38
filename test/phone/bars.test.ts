/** @jest-environment ./test/weapp/environment.js */
import { places } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone } from './aPhone'

let backEnd: BackEnd
let night: APhone
beforeAll(async () => {
  backEnd = await startBackEnd(places())
  night = aPhone(backEnd, 'reader', 'dark')
})
afterAll(async () => {
  night.screen.stop()
  await backEnd.stop()
})

/** The last colours that a bar was given. */
const last = (call: string) =>
  night.phone
    .calls()
    .filter(({ name }) => name === call)
    .at(-1)?.argument

test('the bars that WeChat draws are dark on a dark phone, and light once a person asks for light', async () => {
  const { phone, screen } = night
  phone.open('pages/me/index')
  await screen.sees('字号和深浅')
  expect(last('setNavigationBarColor')).toMatchObject({ frontColor: '#ffffff', backgroundColor: '#181613' })
  expect(last('setTabBarStyle')).toMatchObject({ backgroundColor: '#23201C' })

  screen.tap('浅色')
  await screen.until(() => JSON.stringify(last('setTabBarStyle')).includes('#FFFFFF'), 'light bars')
  expect(last('setNavigationBarColor')).toMatchObject({ frontColor: '#000000', backgroundColor: '#F7F4EE' })
})
