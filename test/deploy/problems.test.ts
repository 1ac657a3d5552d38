import { join } from 'node:path'
import { problemsOf } from '../../scripts/deploy/problems'
import { aDeployment, type Deployment, SCENE_KEY } from './aDeployment'

let deployment: Deployment
beforeEach(() => {
  deployment = aDeployment(['voting', 'clock', 'notices'])
})
afterEach(() => deployment.end())

const config = (change: object) =>
  JSON.stringify({ permissions: { openapi: [] }, timeout: 10, memorySize: 256, ...change })
const timer = (name: string, cron: string) => ({ name, type: 'timer', config: cron })

test('nothing is wrong with what is built and set as docs/deploy.md says', () => {
  const whole = aDeployment()
  expect(problemsOf(whole.facts())).toEqual([])
  whole.end()
})

test('neither facts nor problems hold the value of a secret', () => {
  deployment.write('dist/weapp/leak.js', SCENE_KEY)
  const facts = deployment.facts()
  expect(JSON.stringify([facts, problemsOf(facts)])).not.toContain(SCENE_KEY)
})

const missing: [what: string, take: (from: Deployment) => void, said: RegExp][] = [
  ['the appid is the demo’s', ({ settings }) => (settings.appid = 'touristappid'), /touristappid.*Put the AppID/],
  ['the environment is the demo’s', ({ settings }) => (settings.environment = 'huilin-demo'), /environment is still/],
  [
    'the template is the demo’s',
    ({ settings }) => (settings.templates.pollResult.id = 'demo-poll-result'),
    /templates\.poll/,
  ],
  [
    'there is no secret id',
    ({ variables }) => delete variables.TENCENTCLOUD_SECRETID,
    /^TENCENTCLOUD_SECRETID is not set/,
  ],
  [
    'there is no secret key',
    ({ variables }) => delete variables.TENCENTCLOUD_SECRETKEY,
    /^TENCENTCLOUD_SECRETKEY is not/,
  ],
  [
    'there is no scene key',
    ({ variables }) => delete variables.HUILIN_SCENE_KEY,
    /^HUILIN_SCENE_KEY is not set.*openssl/,
  ],
  [
    'the scene key is short',
    ({ variables }) => (variables.HUILIN_SCENE_KEY = 'short'),
    /HUILIN_SCENE_KEY has 5 characters/,
  ],
  ['there is no upload key', ({ variables }) => delete variables.HUILIN_UPLOAD_KEY, /^HUILIN_UPLOAD_KEY is not set/],
  [
    'the upload key’s file is not there',
    ({ variables }) => (variables.HUILIN_UPLOAD_KEY = '/nowhere/upload.key'),
    /there is no file \/nowhere\/upload\.key/,
  ],
  [
    'the upload key lies in the project',
    ({ root, variables, write }) => {
      write('private.key', 'a key')
      variables.HUILIN_UPLOAD_KEY = join(root, 'private.key')
    },
    /could be committed/,
  ],
  ['no function is built', ({ remove }) => remove('dist/cloudfunctions'), /dist\/cloudfunctions is empty/],
  ['a function has no code', ({ remove }) => remove('dist/cloudfunctions/voting/index.js'), /voting has no index\.js/],
  [
    'a function has no package.json',
    ({ remove }) => remove('dist/cloudfunctions/voting/package.json'),
    /voting has no pack/,
  ],
  [
    'a function has no config.json',
    ({ remove }) => remove('dist/cloudfunctions/clock/config.json'),
    /clock has no config/,
  ],
  [
    'a function is too big',
    ({ write }) => write('dist/cloudfunctions/notices/font.ttf', ' '.repeat(51 * 1024 * 1024)),
    /notices has 5\d\.\d\d MB, more than 50\.00 MB/,
  ],
  [
    'a cron has six fields',
    ({ write }) => write('dist/cloudfunctions/notices/config.json', config({ triggers: [timer('t', '0 * * * * *')] })),
    /cloudfunctions\/notices\/config\.json: triggers\.0\.config: a cron has 7 fields/,
  ],
  [
    'a function has two timers',
    ({ write }) =>
      write(
        'dist/cloudfunctions/notices/config.json',
        config({ triggers: [timer('a', '0 * * * * * *'), timer('b', '0 0 * * * * *')] }),
      ),
    /triggers: CloudBase allows one timer/,
  ],
  [
    'a timeout is beyond CloudBase’s',
    ({ write }) => write('dist/cloudfunctions/notices/config.json', config({ timeout: 901 })),
    /timeout: a timeout is at most 900 s/,
  ],
  [
    'memory is not what CloudBase sells',
    ({ write }) => write('dist/cloudfunctions/notices/config.json', config({ memorySize: 300 })),
    /memorySize: memory is 64 or/,
  ],
  [
    'a function calls WeChat without saying so',
    ({ write }) => write('dist/cloudfunctions/clock/config.json', config({})),
    /clock\/config\.json: permissions\.openapi doesn't name subscribeMessage\.send/,
  ],
  [
    'a function reads a variable that nobody sets',
    ({ write }) => write('dist/cloudfunctions/notices/index.js', 'process.env.HUILIN_NEW_KEY'),
    /reads HUILIN_NEW_KEY, which no deployment sets/,
  ],
  [
    'a secret is in a function',
    ({ write }) => write('dist/cloudfunctions/notices/more.js', `const key = '${SCENE_KEY}'`),
    /notices\/more\.js holds the value of HUILIN_SCENE_KEY/,
  ],
  [
    'a private key is on the phone',
    ({ write }) => write('dist/weapp/k.js', `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0B'}`),
    /dist\/weapp\/k\.js holds a private key/,
  ],
  ['the mini-program is not built', ({ remove }) => remove('dist/weapp'), /dist\/weapp has no app\.json/],
  [
    'the main package is too big',
    ({ write }) => write('dist/weapp/big.bin', 'x'.repeat(2_100_000)),
    /The main package has .*; WeChat takes 2\.00 MB/,
  ],
  [
    'a subpackage is empty',
    ({ write }) => write('dist/weapp/app.json', JSON.stringify({ subPackages: [{ root: 'packages/nothing' }] })),
    /The subpackage packages\/nothing is empty/,
  ],
  [
    'there is no project.config.json',
    ({ remove }) => remove('project.config.json'),
    /project\.config\.json is not there/,
  ],
  [
    'project.config.json points elsewhere',
    ({ write }) => write('project.config.json', JSON.stringify({ miniprogramRoot: 'dist/', cloudfunctionRoot: 'x' })),
    /miniprogramRoot must be dist\/weapp/,
  ],
]

test.each(missing)('says so when %s', (_, take, said) => {
  take(deployment)
  expect(problemsOf(deployment.facts())).toContainEqual(expect.stringMatching(said))
})
