import { useState } from 'react'
import type { Refusal } from '../../domain/refusals'
import { Refused } from './call'

type Page<Item> = { items: Item[]; more: string | null }

/** A list that goes on: its first page, which an answer brought, and those that were asked for after it. */
export function usePages<Item>(first: Page<Item>, next: (after: string) => Promise<Page<Item>>) {
  const [later, setLater] = useState<Page<Item> & { after: string | null }>({ after: null, items: [], more: null })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // A first page that ends elsewhere than before is a new list: what came after the old one goes.
  const { items, more } = later.after === first.more ? later : { items: [], more: first.more }

  const goOn = async () => {
    if (busy || more === null) return
    setBusy(true)
    setRefusal(null)
    try {
      const page = await next(more)
      setLater({ after: first.more, items: [...items, ...page.items], more: page.more })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefusal(failure.refusal)
    } finally {
      setBusy(false)
    }
  }
  return { items: [...first.items, ...items], goesOn: more !== null, busy, refusal, goOn }
}
