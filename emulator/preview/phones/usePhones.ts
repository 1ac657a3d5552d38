import { useEffect, useRef, useState } from 'react'
import { holders, type PreviewFile } from '../data/previewFile'
import { type Card, type Question, readMessage, refusal, type Showing, type ToPhone } from './messages'

/** A phone on the desk. `launch` counts how often the application was opened on it anew. */
export type Phone = {
  number: number
  openid: string
  dark: boolean
  path: string
  /** The chat whose card opened it; null when it was opened another way. */
  group: string | null
  launch: number
  question: Question | null
  /** The code on its screen, for the others to scan. */
  showing: Showing | null
}

export type Phones = {
  all: Phone[]
  /** The one to look at where only one fits. */
  front: number
  look(number: number): void
  /** Puts 2 or 3 phones on the desk; those that stay keep what they show. */
  lay(count: number): void
  hand(number: number, openid: string): void
  /** Opens a page as a fresh start of the application; from a chat's card, when a group is named. */
  open(number: number, path: string, group?: string): void
  reload(number: number): void
  darken(number: number, dark: boolean): void
  /** Answers the question that the phone waits with. */
  answer(number: number, message: ToPhone): void
  /** Says something to every phone. */
  tellAll(message: ToPhone): void
  /** Takes the phone's frame, or null when it is gone. */
  frame(number: number, element: HTMLIFrameElement | null): void
}

/** The phones, and what they say: `shared` hears which phone shared which card. */
export function usePhones(file: PreviewFile, count: number, shared: (phone: Phone, card: Card) => void): Phones {
  const [all, setAll] = useState(() => layOut(file, count, []))
  const [front, setFront] = useState(1)
  const frames = useRef(new Map<number, HTMLIFrameElement>())
  const latest = useRef({ all, shared })
  latest.current = { all, shared }

  const tell = (number: number, message: ToPhone) =>
    frames.current.get(number)?.contentWindow?.postMessage(message, window.location.origin)
  const change = (number: number, what: (phone: Phone) => Partial<Phone>) =>
    setAll((phones) => phones.map((phone) => (phone.number === number ? { ...phone, ...what(phone) } : phone)))
  const launch = (number: number, what: Partial<Phone>) =>
    change(number, (phone) => ({ ...what, launch: phone.launch + 1, question: null, showing: null }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener reads what is current through refs
  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== window.location.origin || source === null) return
      const phone = latest.current.all.find(({ number }) => frames.current.get(number)?.contentWindow === source)
      const message = readMessage(data)
      if (!phone || !message) return
      if (message.type === 'emulator:share') return latest.current.shared(phone, message.card)
      if (message.type === 'emulator:showing') return change(phone.number, () => ({ showing: message.showing }))
      if (phone.question) tell(phone.number, refusal(phone.question))
      change(phone.number, () => ({ question: message }))
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [])

  return {
    all,
    front: all.some(({ number }) => number === front) ? front : 1,
    look: setFront,
    lay: (wanted) => setAll((phones) => layOut(file, wanted, phones)),
    hand: (number, openid) => launch(number, { openid, path: file.home, group: null }),
    open: (number, path, group) => {
      launch(number, { path, group: group ?? null })
      setFront(number)
    },
    reload: (number) => {
      const here = pageOn(frames.current.get(number))
      launch(number, here ? { path: here } : {})
    },
    darken: (number, dark) => {
      change(number, () => ({ dark }))
      tell(number, { type: 'emulator:theme', theme: dark ? 'dark' : 'light' })
    },
    answer: (number, message) => {
      tell(number, message)
      change(number, () => ({ question: null }))
    },
    tellAll: (message) => {
      for (const number of frames.current.keys()) tell(number, message)
    },
    frame: (number, element) => {
      if (element) frames.current.set(number, element)
      else frames.current.delete(number)
    },
  }
}

function layOut(file: PreviewFile, count: number, there: Phone[]): Phone[] {
  const taken = there.map(({ openid }) => openid)
  const free = holders(file, file.people.length).filter((openid) => !taken.includes(openid))
  const queue = [...taken, ...free, ...holders(file, count)]
  return Array.from({ length: count }, (_, at) => {
    const fresh = { dark: false, path: file.home, group: null, launch: 0, question: null, showing: null }
    return there[at] ?? { number: at + 1, openid: queue[at] ?? '', ...fresh }
  })
}

/** Where the person is now, which may be far from where the phone was opened; null when the page never came. */
function pageOn(frame: HTMLIFrameElement | undefined): string | null {
  try {
    return frame?.contentWindow?.location.hash.replace(/^#\/*/, '') || null
  } catch {
    // The browser's own page of a connection that failed lets nobody look.
    return null
  }
}
