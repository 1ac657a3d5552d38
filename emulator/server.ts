import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openClock } from './clock/clock'
import { openGate } from './clock/gate'
import { type CollectionDefinitions, createCollections } from './collections'
import { openEvents } from './events'
import { openFaults } from './faults/faults'
import { listFunctions } from './functions/catalogue'
import { type Caller, openFunctions } from './functions/functions'
import { importLines, isFresh } from './import'
import { type Log, logToStderr } from './log'
import { openAdvice } from './meter/advice'
import { openMeter } from './meter/meter'
import { openCloudIds } from './openapi/cloudIds'
import { openInbox } from './openapi/inbox'
import { verdictOn } from './openapi/media'
import { openOpenApi } from './openapi/openapi'
import { openPhoneCodes } from './openapi/phoneCodes'
import { openPushes } from './openapi/pushes'
import { openRules } from './rules/rules'
import { importFiles } from './storage/importFiles'
import { openStorage } from './storage/storage'
import { clearDirectory, lockDirectory } from './store/disk/lock'
import { openStore } from './store/openStore'
import { openTimers } from './timers/timers'
import { openRoutes } from './wire/routes'

export type EmulatorOptions = {
  /** 0 takes a free one. */
  port: number
  /** Documents, files, inbox and the clock's offset are kept here. */
  dataDirectory: string
  /** Start with an empty data directory. */
  reset?: boolean
  /** One folder a function: index.js, config.json. */
  functionsDirectory: string
  collections?: CollectionDefinitions
  /** Variables for every function, beside those of its own config.json. */
  env?: Record<string, string>
  /** The function that takes WeChat's messages (wxa_media_check); none takes them by default. */
  pushFunction?: string
  /** The folder of the storage that phones may upload into; none by default. */
  uploads?: string
  /** JSON for the preview: people, doors, groups. */
  previewFile?: string
  /** Lines of { collection, document } that a new data directory starts with. */
  importFile?: string
  /** Files that the storage of a new data directory starts with, each under its path within this folder. */
  filesDirectory?: string
  /** Static build served at /app/. */
  appDirectory?: string
  /** Static build served at /; by default `preview` beside this file. */
  previewDirectory?: string
  /** The bundled functions/worker.ts; by default worker.js beside this file. */
  workerFile?: string
  /** Where what V8 has compiled of the functions is kept, so that they start faster; not kept by default. */
  compiledDirectory?: string
  log?: Log
}
export type Emulator = { url: string; close(): Promise<void> }

const ENVIRONMENT = 'local-emulator'
const APPID = 'wx0000000000000000'

/**
 * Starts a local CloudBase on 127.0.0.1. Resolves when it answers. Rejects with Error when the port is taken, the data is broken, or another
 * process has the data directory, in which case it has touched nothing there.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const opened: (() => unknown)[] = []
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end()
  }
  try {
    return { url: await start(options, opened), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Resolves to the address. Puts into `opened` what has to be ended, the last one first. */
async function start(options: EmulatorOptions, opened: (() => unknown)[]): Promise<string> {
  const { dataDirectory, functionsDirectory, collections = {}, log = logToStderr } = options
  opened.push(await lockDirectory(dataDirectory))
  if (options.reset) clearDirectory(dataDirectory)
  const fresh = isFresh(dataDirectory)
  const clock = openClock(dataDirectory)
  const store = await openStore({ directory: join(dataDirectory, 'store'), now: clock.now })
  opened.push(store.close)
  await createCollections(store, collections)
  if (fresh && options.importFile) await importLines(store, options.importFile, dataDirectory, log)

  let origin = ''
  const gate = openGate()
  const meter = openMeter()
  const faults = openFaults()
  const events = openEvents()
  const inbox = openInbox(dataDirectory)
  const shared = { origin: () => origin, now: clock.now }
  const storage = openStorage({
    ...{ directory: join(dataDirectory, 'storage'), env: ENVIRONMENT, uploads: options.uploads ?? null, ...shared },
  })
  if (fresh && options.filesDirectory) await importFiles(storage, options.filesDirectory)
  const cloudIds = openCloudIds({ appid: APPID, now: clock.now })
  const phoneCodes = openPhoneCodes(clock.now)
  const { pushFunction } = options
  const pushes = openPushes({
    directory: dataDirectory,
    now: clock.now,
    send: async (push) => {
      const message = await verdictOn(push, { appid: APPID, origin, now: clock.now() })
      if (pushFunction) await functions.call(pushFunction, message, { from: 'push', openid: push.openid })
    },
  })
  const openapi = openOpenApi({
    ...{ inbox, events, cloudIds, phoneCodes, appid: APPID, ...shared },
    pushes: pushFunction ? pushes : null,
  })
  const functions = openFunctions({
    directory: functionsDirectory,
    workerFile: options.workerFile ?? join(__dirname, 'worker.js'),
    compiled: options.compiledDirectory ?? null,
    env: { ...cloudEnv(), ...options.env },
    eventEnv: (requestId, caller) => eventEnv(origin, requestId, caller),
    ...{ clock, gate, meter, faults, events, log },
  })
  const timers = openTimers({
    file: join(dataDirectory, 'timers.json'),
    ...{ clock, gate, log },
    functions: listFunctions(functionsDirectory),
    fire: (name, event) => functions.call(name, event, { from: 'timer', openid: null }),
    errands: pushes,
    moved: () => events.send({ type: 'clock', now: clock.now(), speed: clock.reading().speed }),
  })
  const routes = openRoutes({
    services: {
      ...{ store, storage, openapi, functions, meter, faults, log },
      advise: openAdvice(log),
      rules: openRules(collections, store, clock.now, log),
      now: clock.now,
    },
    controls: {
      ...{ clock, timers, meter, faults, inbox, events, cloudIds, phoneCodes },
      origin: () => origin,
      preview: () => preview(options),
    },
    appid: APPID,
    appDirectory: options.appDirectory ?? null,
    previewDirectory: options.previewDirectory ?? join(__dirname, 'preview'),
  })

  const server = createServer(routes)
  // Longer than any client keeps a connection: the side that reuses one must be the side that ends it.
  server.keepAliveTimeout = 60_000
  opened.push(async () => {
    timers.close()
    functions.close()
    events.close()
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  timers.start()
  return origin
}

/** What every instance finds in its environment, as in a CloudBase function. */
function cloudEnv(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local-emulator',
    TENCENTCLOUD_SECRETKEY: 'local-emulator',
    TCB_ENV: ENVIRONMENT,
    SCF_NAMESPACE: ENVIRONMENT,
  }
}

/** The SDK reads these at every request: the endpoint names the call, so each request can be counted to its call. */
function eventEnv(origin: string, requestId: string, { from, openid }: Caller): Record<string, string | null> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin?call=${requestId}&` }),
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_APPID: APPID,
    WX_OPENID: openid,
    TCB_SOURCE: from === 'phone' ? 'wx_client' : from === 'function' ? 'scf' : null,
    TRIGGER_SRC: from === 'timer' ? 'timer' : null,
    SCF_REQUEST_ID: requestId,
  }
}

function preview({ previewFile }: EmulatorOptions): unknown {
  return previewFile === undefined ? null : JSON.parse(readFileSync(previewFile, 'utf8'))
}
