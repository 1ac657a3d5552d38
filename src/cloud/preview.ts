/** What a phone in the preview asks of the page around it: WeChat's part, played by the emulator. H5 only. */

type Question = { type: 'emulator:scan' } | { type: 'emulator:subscribe'; templateIds: string[] }

const framed = () => window.parent !== window

/** Tells the page around the phone something; false when the phone stands alone and nobody hears it. */
export function tell(message: object): boolean {
  if (!framed()) return false
  window.parent.postMessage(message, window.location.origin)
  return true
}

/** Asks and waits for the answer with the same id; null when the phone stands alone. */
export function ask<Answer>(question: Question, answered: string): Promise<Answer | null> {
  if (!framed()) return Promise.resolve(null)
  const id = `${question.type}-${performance.now()}`
  return new Promise((resolve) => {
    const listen = ({ data, origin }: MessageEvent<{ type?: string; id?: string } & Answer>) => {
      if (origin !== window.location.origin || data?.type !== answered || data.id !== id) return
      window.removeEventListener('message', listen)
      resolve(data)
    }
    window.addEventListener('message', listen)
    tell({ ...question, id })
  })
}
