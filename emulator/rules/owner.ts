import { isPlain } from '../store/values/key'

/** The field that says whose a document is. The cloud writes it; a client never does. */
export function ownerOf(openid: string | null): Record<string, unknown> {
  return openid === null ? {} : { _openid: openid }
}

/** Whether a document or a change writes that field. */
export function namesOwner(data: Record<string, unknown>): boolean {
  return Object.entries(data).some(([key, value]) => {
    if (key === '$rename' && isPlain(value) && Object.values(value).some(isOwnerPath)) return true
    return key.startsWith('$') && isPlain(value) ? namesOwner(value) : isOwnerPath(key)
  })
}

function isOwnerPath(path: unknown): boolean {
  return typeof path === 'string' && (path === '_openid' || path.startsWith('_openid.'))
}

/** The query with '{openid}' replaced by the client's own, where a field is to equal it; within operators it is a text like any other. */
export function withOwnOpenid(query: Record<string, unknown>, openid: string | null): Record<string, unknown> {
  if (openid === null) return query
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => {
      if (value === '{openid}' && !key.startsWith('$')) return [key, openid]
      if (!key.startsWith('$') || !Array.isArray(value)) return [key, value]
      return [key, value.map((one) => (isPlain(one) ? withOwnOpenid(one, openid) : one))]
    }),
  )
}
