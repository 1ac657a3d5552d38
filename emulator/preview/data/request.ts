/**
 * Asks the emulator's own side, /__emulator/<what>. Rejects with an Error whose message is a sentence for the person at the
 * screen.
 */
export async function request<Answer>(method: 'GET' | 'POST' | 'DELETE', what: string, body?: object): Promise<Answer> {
  const response = await fetch(`/__emulator/${what}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('连不上模拟器,请看看它是否还在运行。')
  })
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw new Error(`模拟器没有照办:${answer?.message ?? `状态 ${response.status}`}`)
  return answer as Answer
}

export const sentenceOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))
