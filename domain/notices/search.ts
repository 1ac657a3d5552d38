import type { Block } from './block'

/** What is searched for: two characters that stand next to each other. A longer text has more of them than are kept. */
const MOST_TERMS = 300

/** Pairs that stand in nearly every notice: looked up last, since they narrow nothing. */
const common = new Set(['公示', '社区', '项目', '小区', '投票', '公告', '结果', '通知', '居民', '情况', '关于'])

type Text = { title: string; lines: readonly string[]; body: readonly Block[] }

/** All that is said in a notice, part by part. */
export const textsIn = ({ title, lines, body }: Text): string[] => [title, ...lines, ...body.flatMap(textsOfBlock)]

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text]
    case 'list':
      return block.items
    case 'amounts':
      return [block.title, ...block.rows.map(({ name }) => name)]
    case 'table':
      return [block.title, ...block.rows.flat()]
    case 'picture':
      return [block.caption]
    case 'accounts':
      return block.lines.flatMap(({ name, project }) => [name, project])
    case 'code':
      return []
  }
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')

function pairsIn(text: string): string[] {
  const pairs: string[] = []
  for (const run of plain(text).split(' ')) {
    const characters = [...run]
    for (let at = 0; at + 1 < characters.length; at++) pairs.push(`${characters[at]}${characters[at + 1]}`)
  }
  return pairs
}

/** The terms by which a notice is found: the first 300 different pairs of characters, from the title on. */
export const termsOf = (text: Text): string[] => [...new Set(textsIn(text).flatMap(pairsIn))].slice(0, MOST_TERMS)

/** The terms that a notice must have to be found, the most telling first; none for less than two characters. */
export const termsSought = (sought: string): string[] =>
  [...new Set(pairsIn(sought))].sort((a, b) => Number(common.has(a)) - Number(common.has(b)))
