import { readdirSync } from 'node:fs'
import type { FunctionBundle } from './facts'

/** What a deployment asks of WeChat. */
export type WeChat = {
  /**
   * Uploads a function's folder the way WeChat's DevTools do: WeChat learns from its config.json which of its APIs the
   * function may call, which CloudBase's own interface doesn't tell it.
   */
  uploadFunction: (bundle: FunctionBundle) => Promise<void>
  /** Uploads dist/weapp as a development version; it goes on to trial and review at mp.weixin.qq.com. */
  uploadPhone: (version: string, description: string) => Promise<void>
}

/** What this file uses of miniprogram-ci 2.1.42, which is installed only when something is deployed. */
type ProjectOf = new (options: {
  appid: string
  type: 'miniProgram'
  projectPath: string
  privateKeyPath: string
  ignores: string[]
}) => object
type UploadFunction = (options: {
  project: object
  env: string
  name: string
  path: string
  remoteNpmInstall: false
}) => Promise<unknown>
type Upload = (options: {
  project: object
  version: string
  desc: string
  setting: { useProjectConfig: true }
  onProgressUpdate: () => void
}) => Promise<unknown>

/** Its own parts are taken one by one: what its index exports is wrapped to report every call with the machine's data to its maker. */
export function weChat(
  tools: NodeJS.Require,
  root: string,
  appid: string,
  env: string,
  privateKeyPath: string,
): WeChat {
  const { Project } = tools('miniprogram-ci/dist/ci/project') as { Project: ProjectOf }
  const { upload } = tools('miniprogram-ci/dist/ci/upload') as { upload: Upload }
  const { uploadFunction } = tools('miniprogram-ci/dist/ci/cloud/uploadFunction') as {
    uploadFunction: UploadFunction
  }
  // It walks through everything that isn't ignored; what it needs is below dist/.
  const others = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'dist',
  )
  const ignores = [...others.map(({ name }) => `${name}/**/*`), 'dist/{emulator,h5,cloudfunctions}/**/*']
  const project = new Project({ appid, type: 'miniProgram', projectPath: root, privateKeyPath, ignores })
  return {
    uploadFunction: async ({ name, folder }) =>
      void (await uploadFunction({ project, env, name, path: folder, remoteNpmInstall: false })),
    uploadPhone: async (version, desc) =>
      void (await upload({ project, version, desc, setting: { useProjectConfig: true }, onProgressUpdate: () => {} })),
  }
}
