import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Election, readPabulib } from '../../domain/voting/pabulib'
import { lineNotUtf8 } from './bundle/texts'
import { CannotCount } from './recount'

/** npm runs a script in the package's folder; a file is named from where the person is. */
export function located(file: string): string {
  const fromPerson = resolve(process.env.INIT_CWD ?? '.', file)
  return existsSync(fromPerson) ? fromPerson : resolve(file)
}

/** Throws PabulibError for what is wrong in it, CannotCount if it is not a text that can be read. */
export const readElection = (file: string): Election => readPabulib(readText(file))

/** Throws CannotCount if it is not a text that can be read. */
export function readText(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(located(file))
  } catch (failure) {
    throw new CannotCount(`${file} can't be read: ${failure instanceof Error ? failure.message : String(failure)}`)
  }
  const broken = lineNotUtf8(bytes)
  if (broken !== null) throw new CannotCount(`line ${broken}: not UTF-8 text`)
  return bytes.toString('utf8')
}
