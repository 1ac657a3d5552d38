import { invalid } from './errors'

/** The fields of a multipart/form-data body as bytes. Throws ServiceError INVALID_PARAM when it is not one. */
export function readMultipart(contentType: string, body: Buffer): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType)
  if (!boundary) throw invalid('multipart body without a boundary')
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  const fields = new Map<string, Buffer>()
  let start = body.indexOf(delimiter)
  while (start >= 0) {
    const end = body.indexOf(delimiter, start + delimiter.length)
    if (end < 0) break
    const part = body.subarray(start + delimiter.length + 2, end - 2)
    const blank = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(blank, 0)).toString('utf8'))?.[1]
    if (name !== undefined) fields.set(name, part.subarray(blank + 4))
    start = end
  }
  return fields
}
