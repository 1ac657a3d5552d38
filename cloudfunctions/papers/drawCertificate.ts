import { type Certificate, decimalHours, qualityInWords, type ServiceLine } from '../../domain/papers/certificate'
import { hoursInWords } from '../../domain/volunteering/attendance'
import { fullDay } from '../../domain/wording/time'
import { A4, colours, mm, type Paper, type Style, startPaper } from './paper'
import { drawStamp } from './stamp'
import { type Cell, type Column, drawTable, HEAD_HEIGHT, inPages, rowHeight } from './table'

const TITLE = '志愿服务记录证明'
const MARGIN = mm(18)
const WIDTH = A4.width - 2 * MARGIN
const label: Style = { size: 9, colour: colours.ink2 }
const centred = (size: number, more: Partial<Style> = {}): Style => ({ size, align: 'center', ...more })

/** Where the table begins on the first page and on those after it, and where it must end. */
const FIRST_TOP = 348
const TOP = 74
const FIRST_END = 660
const END = 788
/** Where the code and the issuer stand. */
const FOOT = 671
const CODE = mm(40)

const columns: Column[] = [
  { word: '日期', width: 58 },
  { word: '服务', width: 190 },
  { word: '地点', width: 84 },
  { word: '服务人数', width: 50, align: 'right' },
  { word: '时长', width: 58, align: 'right' },
  { word: '记录人', width: 53 },
]

/** The certificate as PDF: the first page stands alone, with the code to check it by; what does not fit on it goes on after it. */
export function drawCertificate(certificate: Certificate, code: Buffer): Promise<Buffer> {
  const { number, name, issuer, issuedAt, lines } = certificate
  const paper = startPaper({ title: `${TITLE} ${name} ${number}`, author: issuer, at: issuedAt })
  const rows = lines.map(rowOf)
  const heights = rows.map((row) => rowHeight(paper, columns, row))
  const pages = inPages(heights, FIRST_END - FIRST_TOP - HEAD_HEIGHT, END - TOP - HEAD_HEIGHT)
  pages.forEach((page, index) => {
    if (index > 0) paper.nextPage()
    if (index === 0) drawFirst(paper, certificate, code)
    else paper.adorn(() => drawRunningHead(paper, certificate))
    if (page.length > 0)
      drawTable(
        paper,
        { x: MARGIN, columns },
        index === 0 ? FIRST_TOP : TOP,
        page.map((row) => rows[row] as Cell[]),
      )
    paper.adorn(() => drawPageNumber(paper, index + 1, pages.length))
  })
  return paper.finish()
}

function rowOf({ from, title, organiser, content, place, served, minutes, quality, recorder }: ServiceLine): Cell[] {
  const small = (text: string): Cell => [{ text, style: { size: 9 } }]
  const under = [organiser, content, qualityInWords(quality) && `评价 ${qualityInWords(quality)}`].filter(Boolean)
  return [
    small(
      fullDay(from)
        .replace(/ [年月] /g, '.')
        .replace(' 日', ''),
    ),
    [
      { text: title, style: { size: 9.5, weight: 'bold' } },
      { text: under.join(' · '), style: { size: 8, colour: colours.ink2 } },
    ],
    small(place),
    small(`${served} 人`),
    [{ text: `${decimalHours(minutes)} 小时`, style: { size: 9, weight: 'bold' } }],
    small(recorder),
  ]
}

function drawFirst(paper: Paper, certificate: Certificate, code: Buffer): void {
  const { number, name, minutes, from, until, lines, issuer } = certificate
  const across = (y: number) => ({ x: MARGIN, y, width: WIDTH })
  paper.adorn(() => {
    drawFrame(paper)
    paper.document.rect(A4.width / 2 - 20, 130, 40, 2.4).fill(colours.persimmon)
  })
  paper.say('P', issuer, across(50), label)
  paper.say('P', `编号 ${number}`, across(50), { ...label, align: 'right' })
  paper.say('H1', TITLE, across(84), centred(26, { weight: 'bold' }))
  paper.say('P', name, across(146), centred(20, { weight: 'bold' }))
  const period = `自 ${fullDay(from)}至 ${fullDay(until)},参加志愿服务 ${lines.length} 次,服务时长共计`
  paper.say('P', period, across(184), centred(11.5))
  paper.say('P', `${decimalHours(minutes)} 小时`, across(204), centred(40, { weight: 'bold' }))
  const exactly = minutes % 60 === 0 ? '' : `即 ${hoursInWords(minutes)}。`
  const counted = `${exactly}每次时长由带队人确认,按一刻钟记,不含路上的时间。`
  paper.say('P', counted, across(268), { ...label, size: 9.5, align: 'center' })
  paper.say('P', '特此证明。', across(296), centred(11.5))
  paper.say('P', `服务明细 · 共 ${lines.length} 次`, across(326), { size: 10, weight: 'bold' })
  drawFoot(paper, certificate, code)
}

function drawFrame({ document }: Paper): void {
  const inset = mm(9)
  document
    .rect(inset, inset, A4.width - 2 * inset, A4.height - 2 * inset)
    .lineWidth(0.8)
    .stroke(colours.line)
}

function drawFoot(paper: Paper, { number, issuer, issuedAt }: Certificate, code: Buffer): void {
  paper.picture(code, `核对这份证明的小程序码,编号 ${number}`, { x: MARGIN, y: FOOT, width: CODE })
  const beside = (y: number) => ({ x: MARGIN + CODE + 10, y: FOOT + y, width: 180 })
  paper.say('P', '微信扫一扫,核对这份证明', beside(14), { size: 11, weight: 'bold' })
  paper.say('P', '或在惠邻「核对证明」里输入编号', beside(36), label)
  paper.say('P', number, beside(52), { size: 13, weight: 'bold' })
  paper.say('P', '姓名由本人填写,请与本人证件核对。', beside(76), { ...label, size: 8 })

  const right = A4.width - MARGIN
  paper.adorn(() => drawStamp(paper, { x: right - 42, y: FOOT + 56 }))
  const signed = (y: number) => ({ x: right - 250, y: FOOT + y, width: 175 })
  paper.say('P', issuer, signed(32), { size: 11, weight: 'bold', align: 'right' })
  paper.say('P', fullDay(issuedAt), signed(56), { size: 11, align: 'right' })
}

function drawRunningHead(paper: Paper, { name, number }: Certificate): void {
  const across = { x: MARGIN, y: 48, width: WIDTH }
  drawFrame(paper)
  paper.write(`${TITLE} · ${name}`, across, label)
  paper.write(`编号 ${number}`, across, { ...label, align: 'right' })
}

function drawPageNumber(paper: Paper, page: number, pages: number): void {
  const across = { x: MARGIN, y: 797, width: WIDTH }
  paper.write(`第 ${page} 页,共 ${pages} 页`, across, { ...label, size: 8, align: 'center' })
}
