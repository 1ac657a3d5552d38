import type * as Sdk from 'wx-server-sdk'
import type { CollectionName } from '../cloudfunctions/collections'

/** The unmodified SDK in this process, pointed at an emulator by environment alone, as anywhere else. */
export function sdkAt(url: string): typeof Sdk {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_SECRETID: 'test',
    TENCENTCLOUD_SECRETKEY: 'test',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_RUNENV: 'SCF',
    TCB_ENV: 'test',
    SCF_NAMESPACE: 'test',
  })
  const sdk = require('wx-server-sdk') as typeof Sdk
  sdk.init({ env: 'test' })
  return sdk
}

const PAGE = 1000

/** All documents of a collection that match, in the order of their ids, read past the functions. */
export async function everyDocument(
  url: string,
  collection: CollectionName,
  filter: Record<string, unknown>,
): Promise<Record<string, unknown>[]> {
  const database = sdkAt(url).database()
  const found: Record<string, unknown>[] = []
  for (let after = ''; ; ) {
    const page = await database
      .collection(collection)
      .where(database.command.and([filter, { _id: database.command.gt(after) }]))
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .get()
    const { data } = page as { data: Record<string, unknown>[] }
    found.push(...data)
    if (data.length < PAGE) return found
    after = String(data[data.length - 1]?._id)
  }
}
