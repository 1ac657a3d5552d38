import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(__dirname, '..', '..', 'shared', 'data')

/** A test over data that is not part of the repository: it runs where the data lies beside it and says so where not. */
export const testWithData = existsSync(folder) ? test : test.skip
if (!existsSync(folder)) console.warn(`No ${folder}: the tests over real elections and published vectors are skipped.`)

export const dataText = (path: string): string => readFileSync(join(folder, path), 'utf8')
export const dataJson = <T>(path: string): T => JSON.parse(dataText(path)) as T
