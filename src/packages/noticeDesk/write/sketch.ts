import type { Answer, Request } from '../../../../domain/contract'
import { type FileType, typeOfName } from '../../../../domain/notices/attachment'
import type { Block } from '../../../../domain/notices/block'
import type { Kind } from '../../../../domain/notices/notice'
import { templates } from '../../../../domain/notices/templates'
import type { Moment } from '../../../../domain/wording/time'
import { dayTimeOf, momentOf, newId } from '../../../components/DayTime/wall'
import { fenIn, yuanOf } from '../../../components/MoneyField/fen'

export type Proposed = Request<'notices.submitDraft'>['proposal']
type Content = Extract<Proposed, { to: 'publish' }>['content']
type Written = Content['body'][number]

export type SketchFile = { fileId: string; name: string; type: FileType; url: string | null }
/** Money as it is typed, in yuan. */
export type SketchLine = {
  way: 'income' | 'spending'
  at: Moment
  name: string
  project: string
  amount: string
  voucher: number | null
}
/** A block as it is typed: a list is the lines of a text; the first row of a table is its head. */
export type SketchBlock =
  | { kind: 'heading' | 'text' | 'list'; text: string }
  | { kind: 'table'; title: string; rows: string[][] }
  | { kind: 'amounts'; title: string; rows: { name: string; amount: string }[] }
  | { kind: 'picture'; file: number; caption: string }
  | { kind: 'accounts'; from: Moment; until: Moment; opening: string; closing: string; lines: SketchLine[] }

export type Step = 'what' | 'short' | 'text' | 'time' | 'why' | 'look'
/** A notice as it is being typed. Kept on the phone with every key. */
export type Sketch = {
  draftId: string
  /** Of the draft that was read; 0 for a new one. */
  revision: number
  /** What it changes; null for a new notice. */
  about: { noticeId: string; version: number } | null
  change: 'wording' | 'matter'
  reason: string
  kind: Kind
  area: string
  title: string
  lines: [string, string, string]
  blocks: SketchBlock[]
  files: SketchFile[]
  days: string
  objections: boolean
  publishAt: Moment | null
  publisher: string
  follows: string | null
  step: Step
}

const typedMoney = (fen: number) => (fen === 0 ? '' : yuanOf(fen))

function typed(block: Block): SketchBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'table':
    case 'picture':
      return [block]
    case 'list':
      return [{ kind: 'list', text: block.items.join('\n') }]
    case 'amounts':
      return [{ ...block, rows: block.rows.map(({ name, amount }) => ({ name, amount: typedMoney(amount) })) }]
    case 'accounts':
      return [
        {
          ...block,
          opening: typedMoney(block.opening),
          closing: typedMoney(block.closing),
          lines: block.lines.map((line) => ({ ...line, amount: typedMoney(line.amount) })),
        },
      ]
    case 'code':
      return []
  }
}
export const typedBlocks = (blocks: readonly Block[]): SketchBlock[] => blocks.flatMap(typed)

const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

export function blockOf(block: SketchBlock): Written {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { kind: block.kind, text: block.text.trim() }
    case 'list':
      return { kind: 'list', items: linesOf(block.text) }
    case 'table':
      return {
        kind: 'table',
        title: block.title.trim(),
        rows: block.rows.map((row) => row.map((cell) => cell.trim())),
      }
    case 'amounts':
      return {
        kind: 'amounts',
        title: block.title.trim(),
        rows: block.rows.map(({ name, amount }) => ({ name: name.trim(), amount: fenIn(amount) })),
      }
    case 'picture':
      return { ...block, caption: block.caption.trim() }
    case 'accounts': {
      const lines = block.lines.map((line) => ({
        ...line,
        name: line.name.trim(),
        project: line.project.trim(),
        amount: fenIn(line.amount),
      }))
      return { ...block, opening: fenIn(block.opening), closing: fenIn(block.closing), lines }
    }
  }
}

/** Where the days of new accounts begin and end: the year so far, today with it, in China. */
const yearSoFar = (now: Moment) => {
  const { day } = dayTimeOf(now)
  const from = momentOf({ day: `${day.slice(0, 4)}-01-01`, time: '00:00' })
  return { from, until: momentOf({ day, time: '00:00' }) + 86_400_000 }
}

export const newAccounts = (now: Moment): SketchBlock => ({
  kind: 'accounts',
  ...yearSoFar(now),
  opening: '',
  closing: '',
  lines: [],
})

/** A sketch without one of its files: what names the others by their place still does, what named it names none. */
export function withoutFile({ files, blocks }: Sketch, gone: number): Partial<Sketch> {
  const moved = (place: number) => (place > gone ? place - 1 : place)
  return {
    files: files.filter((_, place) => place !== gone),
    blocks: blocks.map((block) => {
      if (block.kind === 'picture') return { ...block, file: block.file === gone ? -1 : moved(block.file) }
      if (block.kind !== 'accounts') return block
      const lines = block.lines.map(({ voucher, ...line }) => ({
        ...line,
        voucher: voucher === null || voucher === gone ? null : moved(voucher),
      }))
      return { ...block, lines }
    }),
  }
}

/** What the template of a kind puts into a sketch. */
export function fromTemplate(kind: Kind, now: Moment): Partial<Sketch> {
  const { title, lines, body, days, objections } = templates[kind]
  const blocks = typedBlocks(body).map((block) => (block.kind === 'accounts' ? { ...block, ...yearSoFar(now) } : block))
  return { kind, title, lines: three(lines), blocks, days: String(days), objections }
}
const three = ([one = '', two = '', third = '']: readonly string[]): Sketch['lines'] => [one, two, third]

export const newSketch = (now: Moment, area: string, publisher: string, kind: Kind): Sketch => ({
  ...{ draftId: newId(now), revision: 0, about: null, change: 'wording', reason: '', area, files: [], publisher },
  ...{ publishAt: null, follows: null, step: 'what', kind, title: '', lines: ['', '', ''], blocks: [] },
  ...{ days: '7', objections: false },
  ...fromTemplate(kind, now),
})

type Read = Pick<Answer<'notices.openNotice'>, 'title' | 'lines' | 'body' | 'files' | 'kind' | 'areaId' | 'publisher'>
const contentIn = ({ title, lines, body, files, kind, areaId, publisher }: Read) => ({
  ...{ kind, area: areaId, publisher, title, lines: three(lines), blocks: typedBlocks(body) },
  files: files.map(({ fileId, name, url }) => ({
    ...{ fileId: fileId ?? '', name, url, type: typeOfName(name) ?? ('pdf' as const) },
  })),
})

/** A notice that hangs, to be corrected. */
export const correctionOf = (notice: Answer<'notices.openNotice'>): Sketch => ({
  ...newSketch(notice.now, notice.areaId, notice.publisher, notice.kind),
  ...contentIn(notice),
  about: { noticeId: notice.id, version: notice.version },
  step: 'why',
})

/** A draft that came back, to be typed on. */
export const sketchOf = (draft: Answer<'notices.openDraft'>): Sketch => ({
  ...newSketch(draft.now, draft.areaId, draft.publisher, draft.kind),
  ...contentIn(draft),
  ...{ draftId: draft.id, revision: draft.revision },
  ...{ days: String(draft.days ?? ''), objections: draft.objections, publishAt: draft.publishAt },
  about:
    draft.noticeId !== null && draft.version !== null ? { noticeId: draft.noticeId, version: draft.version } : null,
  ...{ change: draft.change ?? 'wording', reason: draft.reason ?? '', follows: draft.follows?.noticeId ?? null },
  step: draft.noticeId === null ? 'what' : 'why',
})

/** The proposal that a sketch says. */
export function proposalOf(sketch: Sketch): Proposed {
  const { about, kind, area, publisher, objections, publishAt, follows } = sketch
  const content: Content = {
    title: sketch.title.trim(),
    lines: sketch.lines.flatMap((line) => line.trim() || []),
    body: sketch.blocks.map(blockOf),
    files: sketch.files.map(({ fileId, name }) => ({ fileId, name })),
  }
  if (about) return { to: 'correct', ...about, change: sketch.change, reason: sketch.reason.trim(), content }
  const days = /^\d{1,3}$/.test(sketch.days.trim()) ? Number(sketch.days) : 0
  return {
    ...{ to: 'publish', kind, area, publisher: publisher.trim(), objections, days, publishAt, content },
    ...(follows === null ? {} : { follows }),
  }
}
