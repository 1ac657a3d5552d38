import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collections } from '../../cloudfunctions/collections'
import { settings as demo } from '../../config/settings'
import type { Settings } from '../../domain/settings.schema'
import { type Facts, gatherFacts } from '../../scripts/deploy/facts'

const SECRET_KEY = 'a-secret-key-that-nobody-has-0001'
export const SCENE_KEY = '5c'.repeat(32)

/** A copy of what is built, in a folder of its own, with everything that a deployment needs; a test then takes something away. */
export type Deployment = {
  root: string
  settings: Settings
  variables: { [name: string]: string | undefined }
  /** Writes a file below the copy. */
  write: (path: string, content: string) => void
  remove: (path: string) => void
  facts: () => Facts
  end: () => void
}

/** With all functions, or only with some: a copy of all takes half a second. */
export function aDeployment(functions?: string[]): Deployment {
  const folder = mkdtempSync(join(tmpdir(), 'huilin-deploy-'))
  const root = join(folder, 'project')
  const key = join(folder, 'upload.key')
  // Fonts are 20 MB that no test looks at.
  const filter = (file: string) => !file.endsWith('.ttf')
  for (const name of functions ?? readdirSync('dist/cloudfunctions'))
    cpSync(`dist/cloudfunctions/${name}`, join(root, 'dist/cloudfunctions', name), { recursive: true, filter })
  cpSync('dist/weapp', join(root, 'dist/weapp'), { recursive: true })
  cpSync('project.config.json', join(root, 'project.config.json'))
  writeFileSync(key, 'a key')
  const settings: Settings = {
    ...demo,
    appid: 'wx0123456789abcdef',
    environment: 'huilin-4g7x',
    serviceFund: 200_000_00,
    templates: {
      pollResult: { id: 'T1dTemplate-of-our-own', fields: { title: 'thing1', outcome: 'thing2', closedOn: 'date3' } },
      shiftNews: { id: 'T2dTemplate-of-our-own', fields: { title: 'thing1', news: 'thing2', at: 'thing3' } },
      letIn: { id: 'T4dTemplate-of-our-own', fields: { title: 'thing1', news: 'thing2', at: 'thing3' } },
      tomorrow: { id: 'T5dTemplate-of-our-own', fields: { title: 'thing1', news: 'thing2', at: 'thing3' } },
      newNotice: { id: 'T6dTemplate-of-our-own', fields: { title: 'thing1', area: 'thing2', until: 'thing3' } },
      callUp: { id: 'T3dTemplate-of-our-own', fields: { kind: 'thing1', text: 'thing2', where: 'thing3' } },
    },
  }
  const variables = {
    TENCENTCLOUD_SECRETID: 'an-id-that-nobody-has',
    TENCENTCLOUD_SECRETKEY: SECRET_KEY,
    HUILIN_SCENE_KEY: SCENE_KEY,
    HUILIN_UPLOAD_KEY: key,
  }
  return {
    root,
    settings,
    variables,
    write: (path, content) => {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), content)
    },
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    facts: () => gatherFacts(root, settings, collections, variables),
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
