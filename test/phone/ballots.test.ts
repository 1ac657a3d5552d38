/** @jest-environment ./test/weapp/environment.js */
import { BUILDING, DAY, homeAt, places, poll, pollThat, project, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone, nodesOf } from './aPhone'

const now = Date.now()
const named = (id: string, name: string, cost = 0) => ({ ...project(id, cost), name })
const classes = [named('1', '太极拳'), named('2', '豫剧清唱'), named('3', '家常面点')]
let backEnd: BackEnd
let li: APhone

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: 'money', projects: [named('road', '修路', 60_000_00), named('lamp', '装灯', 30_000_00)] }, now),
    ...pollThat({ _id: 'pick', ballot: 'choose', most: 2, seats: 1, projects: classes }, now),
    ...pollThat({ _id: 'points', ballot: 'score', seats: 2, projects: classes }, now),
    ...pollThat(
      { _id: 'gate', ballot: 'yes-no', title: '换一扇大门吗?', preset: 'assembly-of-persons', minimumAge: 18 },
      now,
    ),
    ...['li', 'wang'].map((openid, i) => resident(openid, homeAt(BUILDING, i + 1))),
  ])
  li = aPhone(backEnd, 'li')
})
afterAll(async () => {
  li.screen.stop()
  await backEnd.stop()
})

const openBallot = async (pollId: string, shows: string) => {
  li.phone.open(`packages/voting/ballot/index?pollId=${pollId}`)
  await li.screen.sees(shows)
}
/** What has no words of its own to be found by. */
const tapFirst = (className: string, nth = 0) => {
  const element = li.screen.dom().querySelectorAll(`[class$="${className}"]`)[nth]
  if (!element) throw new Error(`there is no ${className}`)
  li.screen.tapOn(element)
}
const isThere = (className: string) => () => nodesOf(li.phone).some(({ cl }) => cl?.includes(className))
const cast = async () => {
  li.screen.tap('投出这张选票')
  await li.screen.sees('的选票投好了')
}
const stored = async (poll: string) => (await backEnd.documents('ballots', { poll })).map(({ choices }) => choices)

test('some of many: when as many are chosen as may be, the next one says why not and stays where it is', async () => {
  const { screen } = li
  await openBallot('pick', '最多 2 个')
  screen.tap('太极拳')
  await screen.sees('已选 1 个')
  screen.tap('豫剧清唱')
  await screen.sees('已选 2 个')
  screen.tap('家常面点')
  await screen.sees('最多选 2 个,您已经选满了')
  expect(screen.text()).toContain('家常面点')
  screen.tap('确认选票')
  await screen.sees('您选了 2 个项目')
  await cast()
  expect(await stored('pick')).toEqual([['1', '2']])
})

test('points: each project once, the last number counts, and the receipt knows them', async () => {
  const { screen } = li
  await openBallot('points', '还没打分')
  const give = async (points: number, word: string) => {
    tapFirst('score__point', points)
    await screen.sees(`${points} 分:${word}`)
  }
  await give(5, '非常需要')
  await give(2, '可有可无')
  screen.tap('确认选票')
  await screen.sees('您给 1 个打了分')
  await cast()
  expect(await stored('points')).toEqual([[expect.stringMatching(/^[123]=2$/)]])
  await screen.sees('看我选了什么')
  screen.tap('看我选了什么')
  await screen.sees('2 分')
})

test('a question: three answers, and nobody votes who has not said to be old enough', async () => {
  const { screen } = li
  await openBallot('gate', '换一扇大门吗?')
  screen.tap('我不赞成')
  await screen.until(isThere('choice__option--chosen'), 'the answer')
  screen.tap('确认选票')
  await screen.sees('您的意见:不同意')
  screen.tap('投出这张选票')
  await screen.sees('这次投票要年满 18 周岁')
  screen.tap('我已满 18 周岁')
  await screen.until(isThere('tick--on'), 'the tick')
  await cast()
  expect(await stored('gate')).toEqual([['no']])
})

test('two projects stand side by side, and one of them can be chosen there', async () => {
  const { screen } = li
  await openBallot('money', '修路')
  tapFirst('row__details')
  await screen.sees('和别的比一比')
  screen.tap('和别的比一比')
  await screen.sees('和哪一个比?')
  tapFirst('choice__option')
  await screen.sees('换一个比')
  screen.tap('选它')
  await screen.sees('已选 1 个')
  expect(isThere('compare__side--chosen')()).toBe(true)
})

test('what each kind of poll came to is shown with its reasons', async () => {
  const { phone, screen } = li
  await backEnd.call('wang', 'voting.castBallot', { pollId: 'gate', choices: ['yes'], declaresAge: 40 })
  await backEnd.clock({ set: now + DAY + 120_000 })
  const opens = async (pollId: string, shows: string) => {
    phone.open(`packages/voting/result/index?pollId=${pollId}`)
    await screen.sees(shows)
  }
  await opens('pick', '1 户选它,排第 1,在前 1 名里,所以选中。')
  await opens('points', '没有得分,所以没有选中。')
  await opens('gate', '表决没有通过。')
  expect(screen.text()).toContain('参加的人数 2 / 40 人,要超过一半:没有超过。')
  screen.tap('下载数据,自己重算')
  await screen.sees('votes.pb')
  expect(phone.errors()).toEqual([])
})
