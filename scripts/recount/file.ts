import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Election, readPabulib } from '../../domain/voting/pabulib'
import { CannotCount } from './recount'

/** npm runs a script in the package's folder; a file is named from where the person is. */
function located(file: string): string {
  const fromPerson = resolve(process.env.INIT_CWD ?? '.', file)
  return existsSync(fromPerson) ? fromPerson : resolve(file)
}

/** Throws PabulibError for what is wrong in it, CannotCount if it is not a text that can be read. */
export function readElection(file: string): Election {
  let bytes: Buffer
  try {
    bytes = readFileSync(located(file))
  } catch (failure) {
    throw new CannotCount(`${file} can't be read: ${failure instanceof Error ? failure.message : String(failure)}`)
  }
  const text = bytes.toString('utf8')
  const broken = text.indexOf('\uFFFD')
  if (broken >= 0) throw new CannotCount(`line ${text.slice(0, broken).split('\n').length}: not UTF-8 text`)
  return readPabulib(text)
}
