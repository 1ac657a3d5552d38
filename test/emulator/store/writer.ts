import { writeSync } from 'node:fs'
import { openStore } from '../../../emulator/store/openStore'

/** So that logs outgrow their snapshots all the time, and a kill comes in the middle of that too. */
const LONG = 'x'.repeat(20_000)

/** Writes until it is killed, and says on standard output what was acknowledged. Arguments: directory, round. */
async function main(): Promise<void> {
  const [directory = '', round = '0'] = process.argv.slice(2)
  const store = await openStore({ directory, now: Date.now })
  const collection = 'written'
  if (!store.hasCollection(collection)) {
    await store.createCollection(collection)
    await store.createIndex(collection, {
      name: 'by_client',
      keys: [
        ['client', 1],
        ['n', 1],
      ],
    })
    await store.createIndex(collection, { name: 'by_tag', keys: [['tags', 1]] })
  }
  const client = async (number: number) => {
    for (let n = Number(round) * 1_000_000; ; n++) {
      const _id = `${number}:${n % 20}`
      await store.update({
        collection,
        filter: { _id },
        change: { client: number, n, at: new Date(), tags: [n % 3, n % 5], text: LONG },
        multi: false,
        upsert: true,
      })
      writeSync(1, `${JSON.stringify({ id: _id, n })}\n`)
    }
  }
  // Two documents in one transaction: both or neither.
  const mover = async (pair: string) => {
    for (let n = Number(round) * 1_000_000; ; n++) {
      const transaction = await store.begin()
      for (const side of ['left', 'right']) {
        const filter = { _id: `${pair}:${side}` }
        await store.update({ collection, filter, change: { client: pair, n }, multi: false, upsert: true }, transaction)
      }
      await store.commit(transaction)
      writeSync(1, `${JSON.stringify({ pair, n })}\n`)
    }
  }
  await Promise.all([...Array.from({ length: 16 }, (_, number) => client(number)), mover('a'), mover('b')])
}

main()
