import { refusal } from '../../../../domain/generalRefusals'
import { whyNotAccounts } from '../../../../domain/notices/accounts'
import { isMoneyHead } from '../../../../domain/notices/figures'
import { kindNames } from '../../../../domain/notices/notice'
import { shortestOf } from '../../../../domain/notices/period'
import { refusal as noticeRefusal } from '../../../../domain/notices/refusals'
import type { Refusal } from '../../../../domain/refusals'
import { fenOf } from '../../../../domain/wording/money'
import { blockOf, type Sketch, type SketchBlock, type Step } from './sketch'

export const stepsOf = ({ about }: Sketch): Step[] =>
  about ? ['why', 'short', 'text', 'look'] : ['what', 'short', 'text', 'time', 'look']
export const stepNames: Record<Step, string> = {
  what: '公示什么',
  why: '为什么更正',
  short: '简单说',
  text: '正文和附件',
  time: '公示多久',
  look: '看一遍',
}
export const fieldOf = (field: string | undefined): string =>
  field
    ?.replace(/^proposal\./, '')
    .replace(/^content\./, '')
    .split('.')[0] ?? ''

/** The step in which a field of the proposal is typed. */
export function stepOf(field: string | undefined): Step {
  switch (fieldOf(field)) {
    case 'kind':
    case 'area':
      return 'what'
    case 'change':
    case 'reason':
      return 'why'
    case 'title':
    case 'lines':
      return 'short'
    case 'body':
    case 'files':
      return 'text'
    case 'days':
    case 'publishAt':
    case 'publisher':
      return 'time'
    default:
      return 'look'
  }
}

const missing = (field: string, message: string): Refusal => ({ ...refusal('not-understood', '', ''), message, field })

/** The first field of a step that is missing or wrong, or null. */
export function whyNotOn(step: Step, sketch: Sketch): Refusal | null {
  switch (step) {
    case 'what':
      return sketch.area === '' ? missing('area', '请选贴在哪里。') : null
    case 'why':
      return sketch.reason.trim().length < 2 ? missing('reason', '请写为什么更正,大家都看得到。') : null
    case 'short':
      return wrongShort(sketch)
    case 'text':
      for (const [place, block] of sketch.blocks.entries()) {
        const reason = wrongBlock(block)
        if (reason) return missing('body', `正文第 ${place + 1} 段:${reason}`)
      }
      return null
    case 'time': {
      const shortest = shortestOf(sketch.kind)
      if (!(Number(sketch.days) >= shortest))
        return { ...noticeRefusal('period-too-short', kindNames[sketch.kind], shortest), field: 'days' }
      return sketch.publisher.trim() === '' ? missing('publisher', '请写由谁发布。') : null
    }
    case 'look':
      return null
  }
}

function wrongShort({ title, lines }: Sketch): Refusal | null {
  if (title.trim() === '' || title.trim().length > 50) return missing('title', '请写标题,最多 50 个字。')
  if (title.includes('{}')) return missing('title', '标题里还有没填的空(花括号),请填好。')
  if (lines.every((line) => line.trim() === '')) return missing('lines', '请至少写一句。')
  if (lines.some((line) => line.trim().length > 80)) return missing('lines', '一句最多 80 个字,请写短一些。')
  return lines.some((line) => line.includes('{}')) ? missing('lines', '这几句里还有没填的空(花括号),请填好。') : null
}

/** What is wrong with money as it is typed, in a sentence; nothing where it is an amount. */
export const wrongMoney = (text: string): string | undefined =>
  fenOf(text) === null ? '不是金额。只写数字,最多两位小数,比如 86000.50。' : undefined

/** What is wrong with a block, in a sentence, or null. */
function wrongBlock(block: SketchBlock): string | null {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'list':
      return block.text.trim() === '' ? '还没有写,请写好或去掉。' : null
    case 'amounts':
      return block.title.trim() === '' ? '请写金额表的名称。' : firstOf(block.rows, wrongAmount, '项')
    case 'table':
      return wrongTable(block)
    case 'picture':
      return block.file < 0 ? '请选一张图片。' : null
    case 'accounts': {
      const typed = [block.opening, block.closing].find((text) => text !== '' && wrongMoney(text))
      if (typed !== undefined) return `结余${typed}${wrongMoney(typed)}`
      const said = blockOf(block)
      return firstOf(block.lines, wrongAmount, '笔') ?? (said.kind === 'accounts' ? why(whyNotAccounts(said)) : null)
    }
  }
}

const why = (reason: Refusal | null) => reason?.message ?? null

const wrongAmount = ({ name, amount }: { name: string; amount: string }): string | undefined =>
  name.trim() === '' ? '没有写名称。' : amount.trim() === '' ? '没有填金额,没花钱写 0。' : wrongMoney(amount)

function firstOf<One>(all: readonly One[], wrong: (one: One) => string | undefined, of: string): string | null {
  const found = all.map(wrong)
  const place = found.findIndex((said) => said !== undefined)
  return place < 0 ? null : `第 ${place + 1} ${of}${found[place]}`
}

function wrongTable({ title, rows: [head = [], ...rows] }: Extract<SketchBlock, { kind: 'table' }>): string | null {
  if (title.trim() === '') return '请写表格的名称。'
  if (head.some((word) => word.trim() === '')) return '每一栏都要有名字,不要的请去掉。'
  if (rows.length === 0) return '表里还没有内容,请加一行。'
  const money = head.map(isMoneyHead)
  return firstOf(
    rows,
    (cells) =>
      cells.every((cell) => cell.trim() === '')
        ? '还没有写,请写好或去掉。'
        : cells.flatMap((cell, place) => (money[place] ? (wrongMoney(cell) ?? []) : []))[0],
    '行',
  )
}
