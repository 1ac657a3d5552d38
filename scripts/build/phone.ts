import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkedSettings } from '../../config/checkedSettings'

/** The mini-program by Taro: dist/weapp for WeChat, dist/h5 for the preview's phones. Its long report is shown only when it fails. */
export async function buildPhone(type: 'weapp' | 'h5'): Promise<void> {
  rmSync(join('dist', type), { recursive: true, force: true })
  const taro = join('node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const { status, stdout } = spawnSync(process.execPath, [taro, 'build', '--type', type], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FORCE_COLOR: '0',
      HUILIN_SETTINGS: JSON.stringify(checkedSettings()),
    },
  })
  if (status !== 0) throw new Error(`taro build --type ${type} failed:\n${stdout}`)
}
