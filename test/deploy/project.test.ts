import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLOSING_GRACE } from '../../domain/voting/poll'

type ProjectConfig = { appid: string; miniprogramRoot: string; cloudfunctionRoot: string; compileType: string }
const project = JSON.parse(readFileSync('project.config.json', 'utf8')) as ProjectConfig

test('WeChat DevTools open the project as it is: builds where it says, and no appid but the tourist’s', () => {
  expect(project).toMatchObject({ appid: 'touristappid', compileType: 'miniprogram' })
  expect(existsSync(join(project.miniprogramRoot, 'app.json'))).toBe(true)
  expect(existsSync(join(project.cloudfunctionRoot, 'voting', 'config.json'))).toBe(true)
})

test('a ballot is on disk or given up before its poll is counted', () => {
  const { timeout } = JSON.parse(readFileSync('cloudfunctions/voting/config.json', 'utf8')) as { timeout: number }
  expect(timeout * 1000).toBeLessThan(CLOSING_GRACE)
})
