import { apply } from '../../scripts/deploy/apply'
import { BUILD, conflictsOf, type Found, NOTHING, planDeployment, RUNTIME, type Step } from '../../scripts/deploy/plan'
import { problemsOf } from '../../scripts/deploy/problems'
import { inJson, inWords, worded } from '../../scripts/deploy/wording'
import { aDeployment, type Deployment, SCENE_KEY } from './aDeployment'
import { anEnvironment } from './anEnvironment'

let deployment: Deployment
let facts: ReturnType<Deployment['facts']>
beforeAll(() => {
  deployment = aDeployment()
  facts = deployment.facts()
})
afterAll(() => deployment.end())

const release = { version: '1.2.3', description: 'commit abc' }
const secrets = { HUILIN_SCENE_KEY: SCENE_KEY }
const planned = (found: Found, given = secrets) => planDeployment(facts, given, found, release)
const kinds = (steps: Step[]) => steps.map(({ kind }) => kind)

/** What is there after a whole deployment. */
async function deployed() {
  const environment = anEnvironment()
  for (const step of planned(NOTHING)) await apply(step, secrets, environment.cloud, environment.weChat)
  return environment
}

test('an empty environment gets every collection closed and indexed before the functions, the mini-program last', () => {
  const steps = planned(NOTHING)
  const lines = steps.map(worded)
  for (const [name, { indexes }] of Object.entries(facts.collections)) {
    const made = lines.indexOf(`create the collection ${name}`)
    expect(lines[made + 1]).toMatch(new RegExp(`^close the collection ${name} `))
    for (const index of indexes)
      expect(lines.filter((line) => line.includes(` ${name}.${index.name} on`))).toHaveLength(1)
  }
  expect(kinds(steps).lastIndexOf('create-index')).toBeLessThan(kinds(steps).indexOf('create-function'))
  expect(lines[lines.length - 1]).toBe('upload the mini-program wx0123456789abcdef as version 1.2.3 (commit abc)')
  expect(lines).toContain('run the function clock by the timer everyMinute: 0 * * * * * *')
  expect(lines).toContain('declare to WeChat that the function media calls subscribeMessage.send')
})

test('what is deployed already is not deployed again', async () => {
  const { found } = await deployed()
  expect(kinds(planned(found()))).toEqual(['upload-phone'])
})

test('a deployment that was cut short after any step is taken up where it stopped', async () => {
  const steps = planned(NOTHING)
  const calling = facts.functions.filter(({ config }) => (config?.permissions.openapi.length ?? 0) > 0)
  for (let done = 0; done < steps.length; done++) {
    const { cloud, weChat, found, declared } = anEnvironment()
    for (const step of steps.slice(0, done)) await apply(step, secrets, cloud, weChat)
    for (const step of planned(found())) await apply(step, secrets, cloud, weChat)
    expect(kinds(planned(found()))).toEqual(['upload-phone'])
    expect([...declared].sort()).toEqual(calling.map(({ name }) => name).sort())
  }
})

test('a function gets its key as a variable, and keeps the variables that somebody set by hand', async () => {
  const { cloud, weChat, found } = await deployed()
  const community = found().functions.community
  expect(community?.variables).toMatchObject({ HUILIN_SCENE_KEY: SCENE_KEY })
  expect(found().functions.voting?.variables).not.toHaveProperty('HUILIN_SCENE_KEY')
  if (community) {
    community.variables.BY_HAND = 'stays'
    community.timeout = 3
  }
  const steps = planned(found())
  expect(steps.map(worded)[0]).toMatch(
    /^set the function community to 60 s, 256 MB, with HUILIN_SCENE_KEY \(timeout\)$/,
  )
  for (const step of steps) await apply(step, secrets, cloud, weChat)
  expect(found().functions.community?.variables).toMatchObject({ BY_HAND: 'stays', HUILIN_SCENE_KEY: SCENE_KEY })
})

test('new code is told to WeChat again where it calls WeChat, and marked as deployed at the end', async () => {
  const { found } = await deployed()
  for (const fn of Object.values(found().functions)) fn.variables[BUILD] = 'an older build'
  const steps = planned(found()).filter((step) => 'bundle' in step && step.bundle.name === 'clock')
  expect(kinds(steps)).toEqual(['update-code', 'declare-openapi', 'configure'])
})

test('a timer that is gone or changed is removed before the new one is made', async () => {
  const { found } = await deployed()
  const { clock, voting } = found().functions
  if (clock) clock.triggers = [{ name: 'everyMinute', config: '0 */5 * * * * *' }]
  if (voting) voting.triggers = [{ name: 'forgotten', config: '0 * * * * * *' }]
  expect(planned(found()).map(worded)).toEqual([
    'remove the timer everyMinute of the function clock',
    'run the function clock by the timer everyMinute: 0 * * * * * *',
    'remove the timer forgotten of the function voting',
    expect.stringMatching(/^upload the mini-program/),
  ])
})

test('an opened collection is closed again, a lost index made again', async () => {
  const { found } = await deployed()
  const { ballots } = found().collections
  if (ballots) Object.assign(ballots, { closed: false, indexes: [] })
  expect(kinds(planned(found()))).toEqual(['close-collection', 'create-index', 'upload-phone'])
})

test('another key, another index or another runtime in the cloud stops it', async () => {
  const { found } = await deployed()
  expect(conflictsOf(facts, secrets, found(), false)).toEqual([])
  expect(conflictsOf(facts, secrets, NOTHING, false)).toEqual([])

  const other = { HUILIN_SCENE_KEY: 'another key'.repeat(4) }
  // Every function that reads, prints or counts by it.
  expect(conflictsOf(facts, other, found(), false)).toEqual(
    ['community', 'papers', 'sharing'].map((name) =>
      expect.stringMatching(new RegExp(`function ${name} .*every printed entrance code`)),
    ),
  )
  expect(conflictsOf(facts, other, found(), true)).toEqual([])

  const { ballots } = found().collections
  const [index] = ballots?.indexes ?? []
  if (index) index.keys = [['poll', -1]]
  const { voting } = found().functions
  if (voting) voting.runtime = 'Nodejs8.9'
  expect(conflictsOf(facts, secrets, found(), true)).toEqual([
    expect.stringMatching(/^The index poll_id of ballots has other keys/),
    expect.stringMatching(new RegExp(`^The function voting runs on Nodejs8.9; it is built for ${RUNTIME}`)),
  ])
})

test('a dry run that could go lists all it would do, in words and as JSON, and no secret', () => {
  const answer = { environment: 'huilin-4g7x', problems: problemsOf(facts), steps: planned(NOTHING) }
  const words = inWords(answer)
  expect(words).toMatch(/^To huilin-4g7x, if it were empty[\s\S]*Nothing was touched/)
  expect(words.match(/^ {2}- /gm)).toHaveLength(answer.steps.length)
  expect(JSON.parse(inJson(answer))).toEqual({ ready: true, problems: [], plan: answer.steps.map(worded) })
  for (const said of [words, inJson(answer)]) expect(said).not.toContain(SCENE_KEY)
})
