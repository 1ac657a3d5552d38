import { bytes, fieldOf, fields } from './protobuf'

/** What cloud.getOpenData asks: CommApiData { svrkitData = 4 { reqData = 2 { cloudidList = 2 } } }. Throws Error on bytes that are none. */
export function readCloudIds(message: Buffer): string[] {
  const call = fieldOf(message, 4)
  const request = call && fieldOf(call, 2)
  if (!request) throw new Error('no list of cloudIDs')
  return [...fields(request)].flatMap(({ number, value }) =>
    number === 2 && Buffer.isBuffer(value) ? [value.toString('utf8')] : [],
  )
}

/** ApiGetOpenDataByCloudIdResp { dataList = 1 { cloudId = 1, json = 2 } }. */
export function writeOpenData(items: readonly { cloudID: string }[]): Buffer {
  return Buffer.concat(
    items.map((item) =>
      bytes(1, Buffer.concat([bytes(1, Buffer.from(item.cloudID)), bytes(2, Buffer.from(JSON.stringify(item)))])),
    ),
  )
}
