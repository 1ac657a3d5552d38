/** The little protobuf that wx-server-sdk's openapi envelope needs. Field numbers are those of its protobuf/openapi.js. */
type Field = { number: number; value: Buffer | bigint }

/** The parameters of a call: CommApiData { apiType = 1, openapiData = 2 }. Throws Error on bytes that are none. */
export function readCall(bytes: Buffer): Record<string, unknown> {
  const parameters: Record<string, unknown> = {}
  for (const { number, value } of fields(bytes)) {
    if (!Buffer.isBuffer(value)) continue
    if (number === 2) for (const pair of fields(value)) readPair(pair, parameters)
  }
  return parameters
}

// KeyValuePair { key = 1, value = 2, contenttype = 3, filename = 4 }; the value is JSON unless it is a file.
function readPair({ value }: Field, parameters: Record<string, unknown>): void {
  if (!Buffer.isBuffer(value)) return
  const key = fieldOf(value, 1)?.toString('utf8')
  const data = fieldOf(value, 2)
  if (key === undefined || key === '__proto__' || data === null) return
  parameters[key] = fieldOf(value, 3) ? data : JSON.parse(data.toString('utf8'))
}

export function fieldOf(message: Buffer, number: number): Buffer | null {
  const found = [...fields(message)].find((field) => field.number === number)?.value
  return Buffer.isBuffer(found) ? found : null
}

export function* fields(message: Buffer): Generator<Field> {
  let at = 0
  const varint = (): bigint => {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at++]
      if (byte === undefined) throw new Error('message ends within a number')
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    throw new Error('number too long')
  }
  while (at < message.length) {
    const tag = Number(varint())
    const kind = tag & 7
    if (kind === 0) yield { number: tag >> 3, value: varint() }
    else if (kind === 2) {
      const length = Number(varint())
      if (at + length > message.length) throw new Error('message ends within a field')
      yield { number: tag >> 3, value: message.subarray(at, at + length) }
      at += length
    } else throw new Error(`wire type ${kind} is not used here`)
  }
}

/** CommOpenApiResp { respData = 1, contentType = 2, errorCode = 3 }. */
export function writeAnswer(answer: { data: Buffer; contentType: string } | { errorCode: number }): Buffer {
  if ('errorCode' in answer)
    return Buffer.concat([number(3 << 3), number(BigInt.asUintN(64, BigInt(answer.errorCode)))])
  return Buffer.concat([bytes(1, answer.data), bytes(2, Buffer.from(answer.contentType))])
}

export function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([number((field << 3) | 2), number(value.length), value])
}

function number(value: number | bigint): Buffer {
  const encoded: number[] = []
  let rest = BigInt(value)
  do {
    const low = Number(rest & 0x7fn)
    rest >>= 7n
    encoded.push(rest > 0n ? low | 0x80 : low)
  } while (rest > 0n)
  return Buffer.from(encoded)
}
