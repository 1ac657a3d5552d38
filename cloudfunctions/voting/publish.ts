import { createHash } from 'node:crypto'
import type { OpenedBallot } from '../../domain/voting/ballot'
import { bundleOf } from '../../domain/voting/bundle'
import type { Poll } from '../../domain/voting/poll'
import type { Result } from '../../domain/voting/result'
import { putFile } from '../kernel/files'
import { type Publication, publications, results } from '../kernel/repositories'

/** The files of a result: everything that it takes to count a poll again. Published now if they were not; putting a file twice is the same file. */
export async function published(poll: Poll, result: Result): Promise<Publication> {
  const before = await publications.get(poll._id)
  if (before) return before
  const ballots: OpenedBallot[] = []
  for (let number = 0; number < result.blocks.length; number++)
    ballots.push(...((await results.block(poll._id, number))?.ballots ?? []))
  const files: Publication['files'] = []
  for (const { name, about, text } of bundleOf(poll, result, ballots)) {
    const content = Buffer.from(text, 'utf8')
    const sha256 = createHash('sha256').update(content).digest('hex')
    files.push({
      name,
      about,
      bytes: content.length,
      sha256,
      fileId: await putFile(`results/${poll._id}/${name}`, content),
    })
  }
  const publication = { _id: poll._id, files }
  await publications.addOnce(publication)
  return publication
}
