/** A text as UTF-8 bytes (RFC 3629), without TextEncoder, which WeChat's runtime on phones does not have. */
export function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let i = 0; i < escaped.length; i++) {
    const code = escaped[i] === '%' ? Number.parseInt(escaped.slice(i + 1, i + 3), 16) : escaped.charCodeAt(i)
    if (escaped[i] === '%') i += 2
    bytes.push(code)
  }
  return Uint8Array.from(bytes)
}
