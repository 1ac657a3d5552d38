import { crc32 } from 'node:zlib'
import BTree from 'sorted-btree'
import { type Document, type IndexDefinition, StoreError } from '../store'
import { above, inverted } from '../values/key'
import { keysAt } from '../values/path'

/**
 * A stored document, as text: a third of the memory of an object, and whoever reads it gets one of his own. Never changed in place: an
 * update stores another one. `id` is `idKey` of its `_id`, `place` its turn in the order of insertion.
 */
export type Stored = { readonly id: string; readonly text: string; readonly place: number }

/** From `start` up to, not including, `end`. */
export type Range = { start: string; end: string }

/** An index whose entries are keys in order: the values of its paths, then the document's place. */
export type OrderedIndex = {
  readonly definition: IndexDefinition
  readonly paths: readonly { path: string; names: readonly string[]; descending: boolean; multikey: boolean }[]
  readonly size: number
  /** The keys of a document. Throws StoreError bad-parameter when two of the paths lead through different arrays. */
  keys(document: Document): string[]
  add(stored: Stored, keys: string[]): void
  remove(stored: Stored, keys: string[]): void
  /** The place of another document that has one of the keys; null when none. */
  holder(keys: string[], isOther: (stored: Stored) => boolean): Stored | null
  range(range: Range, reverse: boolean): IterableIterator<Stored>
  /** The documents of several ranges as one list, in the order of what their keys say after the part that the ranges differ in. */
  merged(ranges: readonly (Range & { prefix: number })[], reverse: boolean): IterableIterator<Stored>
  /** How many entries a range has. */
  count(range: Range): number
  /** What the index lists a document by, for `load`. */
  entriesOf(document: Document, place: number): string[]
  /** Fills an empty index. Sorts the entries in place. */
  load(entries: string[], byPlace: readonly Stored[]): void
  /** All entries as they are now, with another place in each; later changes do not show. */
  picture(placeIn: (place: number) => number): Iterable<string>
}

const compareKeys = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export function openOrderedIndex(definition: IndexDefinition): OrderedIndex {
  // When all go down the index is the same one read backwards: only what differs from the first is inverted.
  const paths = definition.keys.map(([path, direction]) => ({
    path,
    names: path.split('.'),
    descending: direction !== definition.keys[0]?.[1],
    multikey: false,
  }))
  const tree = new BTree<string, Stored>(undefined, compareKeys)

  function keys(document: Document): string[] {
    let rows = ['']
    let through: string | undefined
    for (const path of paths) {
      const found = keysAt(document, path.names)
      if (found.multikey) {
        path.multikey = true
        if (through !== undefined && through !== path.names[0])
          throw new StoreError('bad-parameter', `cannot index parallel arrays [${path.path}] [${through}]`)
        through = path.names[0]
      }
      const ends = path.descending ? found.keys.map(inverted) : found.keys
      const [only] = ends
      rows = ends.length === 1 ? rows.map((row) => row + only) : rows.flatMap((row) => ends.map((end) => row + end))
    }
    return rows
  }

  return {
    definition,
    paths,
    get size() {
      return tree.size
    },
    keys,
    add(stored, added) {
      for (const key of added) tree.set(entryKey(key, stored.place), stored)
    },
    remove(stored, removed) {
      for (const key of removed) tree.delete(entryKey(key, stored.place))
    },
    holder(wanted, isOther) {
      for (const key of wanted) {
        for (const [, stored] of range(tree, { start: key, end: above(key) }, false)) if (isOther(stored)) return stored
      }
      return null
    },
    *range(wanted, reverse) {
      for (const [, stored] of range(tree, wanted, reverse)) yield stored
    },
    merged: (ranges, reverse) => merged(tree, ranges, reverse),
    count: ({ start, end }) => tree.forRange(start, end, false),
    entriesOf: (document, place) => keys(document).map((key) => entryKey(key, place)),
    load(entries, byPlace) {
      entries.sort()
      for (const entry of entries) tree.set(entry, byPlace[placeOf(entry)] as Stored)
    },
    picture(placeIn) {
      const now = tree.clone()
      return (function* () {
        for (const [entry, { place }] of now.entries()) yield entryKey(entry.slice(0, -PLACE), placeIn(place))
      })()
    },
  }
}

type Tree = BTree<string, Stored>

function* range(tree: Tree, { start, end }: Range, reverse: boolean): IterableIterator<[string, Stored]> {
  if (reverse) {
    for (const entry of tree.entriesReversed(end, undefined, true)) {
      if (entry[0] < start) return
      yield entry
    }
    return
  }
  for (const entry of tree.entries(start)) {
    if (entry[0] >= end) return
    yield entry
  }
}

function* merged(
  tree: Tree,
  ranges: readonly (Range & { prefix: number })[],
  reverse: boolean,
): IterableIterator<Stored> {
  const heads = ranges.flatMap(({ prefix, ...wanted }) => {
    const rest = range(tree, wanted, reverse)
    const next = () => {
      const { value } = rest.next() as { value?: [string, Stored] }
      return value && { order: value[0].slice(prefix), stored: value[1], next }
    }
    return next() ?? []
  })
  while (heads.length > 0) {
    let first = 0
    for (const [at, { order }] of heads.entries()) {
      const sooner = compareKeys(order, heads[first]?.order ?? '') * (reverse ? -1 : 1)
      if (sooner < 0) first = at
    }
    const head = heads[first]
    if (!head) return
    yield head.stored
    const following = head.next()
    if (following) heads[first] = following
    else heads.splice(first, 1)
  }
}

const PLACE = 6

// Joined rather than added: the sum of strings stays a tree of its parts in memory.
function entryKey(key: string, place: number): string {
  const [high, low] = [Math.floor(place / 2 ** 24), place % 2 ** 24]
  const end = String.fromCharCode(high >>> 16, (high >>> 8) & 255, high & 255, low >>> 16, (low >>> 8) & 255, low & 255)
  return [key, end].join('')
}

export function placeOf(entry: string): number {
  let place = 0
  for (let at = entry.length - PLACE; at < entry.length; at++) place = place * 256 + entry.charCodeAt(at)
  return place
}

const OF_EVERY_TYPE = {
  _id: { a: 1, b: 'b' },
  text: ['\0a', 'z\ud83c\udfe0\uffee', []],
  number: -1.5,
  date: new Date(1),
  pattern: /a/i,
  no: false,
  nothing: null,
}

/** Tells one way of making entries from another, so that those an older emulator wrote are not taken for this one's. */
export function encodingOfEntries(): string {
  const paths = [...Object.keys(OF_EVERY_TYPE), 'missing', '_id.a']
  const keys = paths.map((path, at) => [path, at % 2 === 0 ? 1 : -1] as const)
  const entries = openOrderedIndex({ name: 'all', keys }).entriesOf(OF_EVERY_TYPE, 77)
  return crc32(entries.join('')).toString(16)
}
