import { spawnSync } from 'node:child_process'

type Answer = { ready: boolean; problems: string[]; plan: string[] }

test('npm run deploy -- --dry-run on the demo’s settings ends with 1 and says what to put where', () => {
  const variables = Object.entries(process.env).filter(([name]) => !/^(HUILIN|TENCENTCLOUD)_/.test(name))
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/deploy.ts', '--dry-run', '--json'],
    {
      encoding: 'utf8',
      env: Object.fromEntries(variables) as NodeJS.ProcessEnv,
    },
  )
  const answer = JSON.parse(stdout) as Answer
  expect(status).toBe(1)
  expect(answer).toMatchObject({ ready: false, plan: [] })
  for (const name of ['appid', 'environment', 'templates.pollResult'])
    expect(answer.problems).toContainEqual(expect.stringContaining(`config/settings.ts: ${name}`))
  for (const name of ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'HUILIN_SCENE_KEY', 'HUILIN_UPLOAD_KEY'])
    expect(answer.problems).toContainEqual(expect.stringMatching(new RegExp(`^${name} is not set`)))
})
