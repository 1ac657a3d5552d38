import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { collections } from '../cloudfunctions/collections'
import { settings } from '../config/settings'
import { build } from './build/targets'
import { apply } from './deploy/apply'
import { cloudBase } from './deploy/cloudbase'
import { gatherFacts, secretNames, UPLOAD_KEY } from './deploy/facts'
import { conflictsOf, NOTHING, planDeployment, type Release, type Secrets } from './deploy/plan'
import { problemsOf } from './deploy/problems'
import { deployTools } from './deploy/tools'
import { weChat } from './deploy/wechat'
import { type Answer, inJson, inWords, worded } from './deploy/wording'

/**
 * `npm run deploy [-- --dry-run] [-- --json] [-- --replace-secrets]`: takes everything to the CloudBase environment and the
 * mini-program of config/settings.ts. A dry run checks all that can be checked here and asks nothing of the network. Exits
 * with 1 and sentences that say what to do when it can't go.
 */
async function main() {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'replace-secrets': { type: 'boolean', default: false },
    },
  })
  const unbuilt = await whyNotBuilt()
  if (unbuilt) return tell(values.json, { problems: [unbuilt], steps: [] })
  const facts = gatherFacts(process.cwd(), settings, collections, process.env)
  const secrets = secretValues()
  const problems = problemsOf(facts)
  if (problems.length > 0) return tell(values.json, { problems, steps: [] })
  if (values['dry-run'])
    return tell(values.json, { problems, steps: planDeployment(facts, secrets, NOTHING, release()) })

  const tools = deployTools()
  const cloud = cloudBase(tools, account(secrets))
  const found = await cloud.look(
    Object.keys(facts.collections),
    facts.functions.map(({ name }) => name),
  )
  const conflicts = conflictsOf(facts, secrets, found, values['replace-secrets'])
  const steps = conflicts.length > 0 ? [] : planDeployment(facts, secrets, found, release())
  tell(values.json, { problems: conflicts, steps, found })
  if (steps.length === 0) return
  const key = process.env[UPLOAD_KEY] ?? ''
  const phone = weChat(tools, process.cwd(), settings.appid, settings.environment, key)
  for (const [done, step] of steps.entries()) {
    console.error(`${done + 1}/${steps.length} ${worded(step)} ...`)
    await apply(step, secrets, cloud, phone)
  }
}

/** What Tencent's tools say when they refuse; what was done before stays done and is not repeated. */
function stopped(failure: unknown): void {
  console.error(`Stopped: ${failure instanceof Error ? failure.message : String(failure)}`)
  console.error('Nothing after that was done. Put it right and deploy again: what is done is not repeated.')
  process.exit(1)
}

/** Builds what has changed, so that what is deployed is what is here; a sentence when that fails. */
async function whyNotBuilt(): Promise<string | null> {
  try {
    await build(['functions', 'weapp'])
    return null
  } catch (failure) {
    return `The build failed: ${failure instanceof Error ? failure.message : String(failure)}`
  }
}

const secretValues = (): Secrets =>
  Object.fromEntries(secretNames.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))

const account = (secrets: Secrets) => ({
  environment: settings.environment,
  secretId: secrets.TENCENTCLOUD_SECRETID ?? '',
  secretKey: secrets.TENCENTCLOUD_SECRETKEY ?? '',
  token: process.env.TENCENTCLOUD_SESSIONTOKEN,
})

/** The mini-program's version is the package's; its description names the commit. */
function release(): Release {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' })
  return { version, description: status === 0 ? `commit ${stdout.trim()}` : 'without a commit' }
}

function tell(json: boolean, answer: Omit<Answer, 'environment'>): void {
  if (answer.problems.length > 0) process.exitCode = 1
  const whole = { ...answer, environment: settings.environment }
  console.log(json ? inJson(whole) : inWords(whole))
}

main().catch(stopped)
