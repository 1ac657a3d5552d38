import type { Block } from '../../domain/notices/block'
import type { Head } from '../../domain/notices/log'
import { kindNames, lastOf, type Notice } from '../../domain/notices/notice'
import { shortRoot } from '../../domain/papers/poster'
import { yuan } from '../../domain/wording/money'
import { fullDay, type Moment } from '../../domain/wording/time'
import { flowOn } from './flow'
import { accountRows, tableOf } from './noticeTables'
import { A4, colours, mm, startPaper } from './paper'

export type Sheet = {
  notice: Notice
  head: Head | null
  /** By their place among the files. */
  pictures: ReadonlyMap<number, Buffer>
  /** Opens the notice; null where its id is too long for one. */
  code: Buffer | null
}

const MARGIN = mm(20)
const WIDTH = A4.width - 2 * MARGIN
const CODE = mm(38)
const TOP = mm(18)
const BOTTOM = A4.height - mm(24)
const quiet = { size: 12, colour: colours.ink2 }
const body = { size: 16 }

/**
 * A notice on paper for those who stand before a notice board: large type, short lines, the code beside the title. It flows over as many
 * pages as it takes; answers how many, and what draws them.
 */
export function layOutNotice({ notice, head, pictures, code }: Sheet, now: Moment) {
  const version = lastOf(notice)
  const paper = startPaper({ title: `公示:${version.title}`, author: notice.publisher, at: now })
  const flow = flowOn(paper, { x: MARGIN, width: WIDTH, top: TOP, bottom: BOTTOM })
  const beside = code ? WIDTH - CODE - 16 : WIDTH

  if (code) flow.beside((y) => drawCode(y))
  flow.text(
    'P',
    `${kindNames[notice.kind]} · ${notice.areaName}`,
    { ...quiet, colour: colours.persimmon },
    { width: beside },
  )
  flow.text('H1', version.title, { size: 27, weight: 'bold' }, { width: beside })
  flow.text('P', notice.publisher, { size: 14 }, { width: beside })
  flow.text('P', `公示期:${fullDay(notice.since)}到${fullDay(version.closesAt)}`, { size: 14 }, { width: beside })
  flow.text('P', notice.number, quiet, { width: beside })
  if (code) flow.downTo(TOP + CODE + 34)
  flow.rule()
  version.lines.forEach((line, place) => {
    flow.text('P', `${place + 1}. ${line}`, { size: 20, weight: 'bold' }, { after: 6 })
  })
  flow.rule()
  for (const block of version.body) place(block)
  const attached = version.files.filter(({ type }) => type === 'pdf').map(({ name }) => `「${name}」`)
  if (attached.length > 0) flow.text('P', `附件(扫码打开):${attached.join('')}`, { size: 14 }, { before: 6 })
  if (notice.objections)
    flow.text('P', '有异议的,请在公示期内扫码提出,或到居委会说。', { ...body, weight: 'bold' }, { before: 10 })
  flow.rule()
  const seal: string[] = [`第 ${version.number} 版,凭证:${inFours(version.hash)}`]
  if (head) seal.push(`公示底账共 ${head.size} 条,总凭证:${inFours(head.root)}`)
  for (const line of seal) flow.text('P', line, { size: 10, colour: colours.ink2 })

  const pages = flow.pages()
  const draw = async (): Promise<Buffer> => {
    pages.forEach((page, number) => {
      if (number > 0) paper.nextPage()
      for (const drawOne of page) drawOne()
      paper.adorn(() => drawFoot(number + 1))
    })
    return paper.finish()
  }
  return { pages: pages.length, draw }

  function place(block: Block): void {
    switch (block.kind) {
      case 'heading':
        flow.text('H2', block.text, { size: 19, weight: 'bold' }, { before: 12, with: 60 })
        break
      case 'text':
        flow.text('P', block.text, body)
        break
      case 'list':
        for (const [n, item] of block.items.entries()) flow.text('P', `${n + 1}. ${item}`, body, { indent: 12 })
        break
      case 'amounts': {
        const sum = block.rows.reduce((total, { amount }) => total + amount, 0)
        const rows = [...block.rows, { name: '合计', amount: sum }].map(({ name, amount }) => [name, yuan(amount)])
        flow.table(block.title, tableOf(['项目', '金额'], rows, WIDTH))
        break
      }
      case 'table':
        flow.table(block.title, tableOf(block.rows[0] ?? [], block.rows.slice(1), WIDTH))
        break
      case 'accounts':
        flow.table(
          `收支(${fullDay(block.from)}到${fullDay(block.until - 1)})`,
          tableOf(['日期', '事项', '收入', '支出'], accountRows(block), WIDTH, [0.16, 0.38, 0.23, 0.23]),
        )
        break
      case 'picture':
        flow.picture(pictures.get(block.file), block.caption)
        break
      case 'code':
        flow.text('P', `${block.title}:${inFours(block.text)}`, quiet)
        break
    }
  }

  function drawCode(y: number): void {
    const x = MARGIN + WIDTH - CODE
    if (code) paper.picture(code, '打开这份公示的小程序码', { x, y, width: CODE })
    paper.say(
      'P',
      '微信扫一扫看全文',
      { x: x - 10, y: y + CODE + 4, width: CODE + 20 },
      { size: 12, weight: 'bold', align: 'center', colour: colours.persimmon },
    )
  }

  function drawFoot(number: number): void {
    const y = BOTTOM + 14
    const small = { size: 10, colour: colours.ink2 }
    paper.document
      .moveTo(MARGIN, y - 4)
      .lineTo(MARGIN + WIDTH, y - 4)
      .lineWidth(0.6)
      .stroke(colours.line)
    const said = head ? `公示底账共 ${head.size} 条 ${shortRoot(head.root)}` : notice.number
    paper.write(said, { x: MARGIN, y, width: WIDTH * 0.7 }, small)
    paper.write(`第 ${number} 页,共 ${pages.length} 页`, { x: MARGIN, y, width: WIDTH }, { ...small, align: 'right' })
  }
}

/** In groups that can be read out and compared. */
const inFours = (text: string): string => (text.match(/.{1,4}/g) ?? []).join(' ')
