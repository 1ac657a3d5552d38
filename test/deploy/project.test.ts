import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type ProjectConfig = { appid: string; miniprogramRoot: string; cloudfunctionRoot: string; compileType: string }
const project = JSON.parse(readFileSync('project.config.json', 'utf8')) as ProjectConfig

test('WeChat DevTools open the project as it is: builds where it says, and no appid but the tourist’s', () => {
  expect(project).toMatchObject({ appid: 'touristappid', compileType: 'miniprogram' })
  expect(existsSync(join(project.miniprogramRoot, 'app.json'))).toBe(true)
  expect(existsSync(join(project.cloudfunctionRoot, 'voting', 'config.json'))).toBe(true)
})
