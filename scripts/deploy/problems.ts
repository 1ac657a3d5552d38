import { type Facts, type FunctionBundle, secretNames, UPLOAD_KEY } from './facts'

const KB = 1024
const MB = 1024 * KB
/** WeChat's limits: 2 MB for the main package and for each subpackage, 20 MB for all. */
const PACKAGE_LIMIT = 2 * MB
const WHOLE_LIMIT = 20 * MB
/** What CloudBase takes of one function. */
const FUNCTION_LIMIT = 50 * MB
/** Characters of the key that entrance codes are signed with. */
const SCENE_KEY_LENGTH = 32

const mb = (bytes: number) => `${(bytes / MB).toFixed(2)} MB`

/** Why a deployment can't go, each as a sentence that says what to do; none when it can. */
export const problemsOf = (facts: Facts): string[] => [
  ...inSettings(facts),
  ...inSecrets(facts),
  ...inUploadKey(facts),
  ...(facts.functions.length === 0
    ? ['dist/cloudfunctions is empty. Run "npm run build" and look at what it says.']
    : facts.functions.flatMap((bundle) => inFunction(bundle, facts))),
  ...inPhone(facts),
  ...inProject(facts),
  ...facts.leaks.map(
    ({ file, what }) =>
      `${file} holds ${what}. A secret reaches a function as a variable only: take it out of the source.`,
  ),
]

function inSettings({ settings }: Facts): string[] {
  const problems: string[] = []
  if (settings.appid === 'touristappid')
    problems.push(
      'config/settings.ts: appid is still touristappid. Put the AppID of your mini-program there (mp.weixin.qq.com, 开发管理, 开发设置).',
    )
  if (settings.environment === 'huilin-demo')
    problems.push(
      'config/settings.ts: environment is still huilin-demo. Put the id of your CloudBase environment there (WeChat DevTools, 云开发).',
    )
  for (const [name, { id }] of Object.entries(settings.templates))
    if (id.startsWith('demo-'))
      problems.push(
        `config/settings.ts: templates.${name} is still the demo’s. Put the id and the field names of your subscribe message template there (mp.weixin.qq.com, 订阅消息).`,
      )
  return problems
}

const whence: Record<(typeof secretNames)[number], string> = {
  TENCENTCLOUD_SECRETID: 'Make an API key for it (console.cloud.tencent.com/cam/capi) and export both halves.',
  TENCENTCLOUD_SECRETKEY: 'Make an API key for it (console.cloud.tencent.com/cam/capi) and export both halves.',
  HUILIN_SCENE_KEY:
    'Make it once ("openssl rand -hex 32"), keep it in a safe, and export it: entrance codes are signed with it.',
}

function inSecrets({ secrets }: Facts): string[] {
  const missing = secretNames.filter((name) => !(name in secrets)).map((name) => `${name} is not set. ${whence[name]}`)
  const length = secrets.HUILIN_SCENE_KEY ?? SCENE_KEY_LENGTH
  if (length >= SCENE_KEY_LENGTH) return missing
  return [
    ...missing,
    `HUILIN_SCENE_KEY has ${length} characters. Use at least ${SCENE_KEY_LENGTH}: "openssl rand -hex 32".`,
  ]
}

function inUploadKey({ uploadKey }: Facts): string[] {
  if (!uploadKey)
    return [
      `${UPLOAD_KEY} is not set. Download the upload key (mp.weixin.qq.com, 开发管理, 小程序代码上传), add this machine to its IP white list, and export the file's path.`,
    ]
  if (!uploadKey.exists) return [`${UPLOAD_KEY}: there is no file ${uploadKey.path}.`]
  if (uploadKey.inProject)
    return [
      `${UPLOAD_KEY}: ${uploadKey.path} lies in the project, from where it could be committed. Move it elsewhere.`,
    ]
  return []
}

function inFunction({ name, missing, size, config, misconfigured, variables, calls }: FunctionBundle, facts: Facts) {
  const folder = `dist/cloudfunctions/${name}`
  const problems = missing.map((file) => `${folder} has no ${file}. Run "npm run build" and look at what it says.`)
  if (size > FUNCTION_LIMIT) problems.push(`${folder} has ${mb(size)}, more than ${mb(FUNCTION_LIMIT)}.`)
  if (misconfigured && !missing.includes('config.json'))
    problems.push(`cloudfunctions/${name}/config.json: ${misconfigured}.`)
  for (const call of calls)
    if (config && !config.permissions.openapi.includes(call))
      problems.push(
        `cloudfunctions/${name}/config.json: permissions.openapi doesn't name ${call}, which the function calls.`,
      )
  for (const variable of variables)
    if (!secretNames.some((known) => known === variable) && !(variable in facts.secrets))
      problems.push(
        `${folder}/index.js reads ${variable}, which no deployment sets. Add it to scripts/deploy/facts.ts.`,
      )
  return problems
}

function inPhone({ phone }: Facts): string[] {
  if (phone.main === 0) return ['dist/weapp has no app.json. Run "npm run build" and look at what it says.']
  const parts: [string, number][] = [['The main package', phone.main]]
  for (const [root, size] of Object.entries(phone.subpackages)) parts.push([`The subpackage ${root}`, size])
  const whole = parts.reduce((sum, [, size]) => sum + size, 0)
  return [
    ...parts
      .filter(([, size]) => size > PACKAGE_LIMIT)
      .map(([part, size]) => `${part} has ${mb(size)}; WeChat takes ${mb(PACKAGE_LIMIT)}.`),
    ...parts.filter(([, size]) => size === 0).map(([part]) => `${part} is empty, though app.json names it.`),
    ...(whole > WHOLE_LIMIT ? [`The mini-program has ${mb(whole)}; WeChat takes ${mb(WHOLE_LIMIT)}.`] : []),
  ]
}

function inProject({ project }: Facts): string[] {
  if (!project) return ['project.config.json is not there or is no JSON: WeChat’s tools find the builds by it.']
  const points = (to: string | undefined, where: string) => to?.replace(/^\.\/|\/$/g, '') === where
  return [
    ...(points(project.miniprogramRoot, 'dist/weapp')
      ? []
      : ['project.config.json: miniprogramRoot must be dist/weapp/.']),
    ...(points(project.cloudfunctionRoot, 'dist/cloudfunctions')
      ? []
      : ['project.config.json: cloudfunctionRoot must be dist/cloudfunctions/.']),
  ]
}
