import { refusal } from '../../domain/refusals'
import { addressesOf } from '../kernel/files'
import { orRefuse, Refused } from '../kernel/refused'
import { polls, results } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { published } from './publish'

/** 3 reads and 1 call to the storage. */
export const downloadResult = action('voting.downloadResult', async ({ pollId }, { now }) => {
  const [found, sealed] = await Promise.all([polls.get(pollId), results.get(pollId)])
  const poll = orRefuse(found, 'no-such-poll')
  if (now < poll.closesAt) throw new Refused(refusal('not-counted-yet', poll.closesAt, now))
  const { files } = await published(poll, orRefuse(sealed, 'still-counting'))
  const addresses = await addressesOf(files.map(({ fileId }) => fileId))
  return {
    files: files.map(({ name, about, bytes, sha256, fileId }) => ({
      name,
      about,
      bytes,
      sha256,
      url: addresses.get(fileId) ?? '',
    })),
  }
})
