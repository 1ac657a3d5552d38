import { type Poster, type PosterSize, purposes, shortRoot } from '../../domain/papers/poster'
import { settings } from '../../domain/settings'
import { fullDay, type Moment } from '../../domain/wording/time'
import { codeFor, WIDE } from './code'
import { A4, colours, mm, type Paper, type Style, startPaper } from './paper'
import { HOME } from './posters'

const MARGIN = mm(18)
const WIDTH = A4.width - 2 * MARGIN
/** 78 mm are left of it on A5. */
const CODE = mm(110)
const CODE_TOP = 244
/** Codes that are asked for at once. */
const AT_ONCE = 8

const across = (y: number) => ({ x: MARGIN, y, width: WIDTH })
const centred = (size: number, more: Partial<Style> = {}): Style => ({ size, align: 'center', ...more })
const quiet: Style = { size: 12, colour: colours.ink2 }

/** One page a door. Only so many codes are held at once as are being drawn. */
export async function drawPosters(posters: Poster[], size: PosterSize, now: Moment): Promise<Buffer> {
  const [first] = posters
  const whose = posters.length > 1 ? first?.compound : `${first?.compound} ${first?.building}`
  const paper = startPaper({ title: `${whose} 惠邻海报`, author: settings.district.name, at: now, size })
  for (let start = 0; start < posters.length; start += AT_ONCE) {
    const some = posters.slice(start, start + AT_ONCE)
    const codes = await Promise.all(some.map(({ scene }) => codeFor(HOME, scene, WIDE)))
    some.forEach((poster, place) => {
      if (start + place > 0) paper.nextPage()
      drawPoster(paper, poster, codes[place] as Buffer, now)
    })
  }
  return paper.finish()
}

function drawPoster(paper: Paper, poster: Poster, code: Buffer, now: Moment): void {
  const { building, compound, community, street } = poster
  paper.adorn(() => drawBoard(paper))
  paper.say('P', `${street} · ${community}`, across(44), { ...quiet, size: 13 })
  paper.say('P', '惠邻', across(38), { size: 20, weight: 'bold', align: 'right', colour: colours.persimmon })
  paper.say('P', compound, across(76), centred(fitting(paper, compound, 28), { weight: 'bold' }))
  paper.say('H1', building, across(108), centred(fitting(paper, building, 80), { weight: 'bold' }))

  const left = (A4.width - CODE) / 2
  paper.picture(code, `${compound}${building}的小程序码`, { x: left, y: CODE_TOP, width: CODE })
  paper.say('P', '微信扫一扫', across(568), centred(34, { weight: 'bold', colour: colours.persimmon }))
  purposes.forEach((purpose, line) => {
    paper.say('P', purpose, across(628 + line * 25), centred(15.5))
  })
  drawFoot(paper, poster, now)
}

/** Frame, the warm edge of the notice board, and the corners that a camera looks for. */
function drawBoard({ document }: Paper): void {
  const inset = mm(8)
  document
    .rect(inset, inset, A4.width - 2 * inset, A4.height - 2 * inset)
    .lineWidth(0.8)
    .stroke(colours.line)
  document.rect(inset, inset, A4.width - 2 * inset, 6).fill(colours.persimmon)
  const [left, right] = [(A4.width - CODE) / 2, (A4.width + CODE) / 2]
  const [top, bottom] = [CODE_TOP, CODE_TOP + CODE]
  const arm = 26
  document.lineWidth(4).lineCap('round').lineJoin('round')
  for (const [x, y] of [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const) {
    const [inX, inY] = [x === left ? arm : -arm, y === top ? arm : -arm]
    document
      .moveTo(x + inX, y)
      .lineTo(x, y)
      .lineTo(x, y + inY)
      .stroke(colours.ink)
  }
}

const FOOT = 722

function drawFoot(paper: Paper, { leader, head, community }: Poster, now: Moment): void {
  paper.adorn(
    () =>
      void paper.document
        .moveTo(MARGIN, FOOT)
        .lineTo(A4.width - MARGIN, FOOT)
        .lineWidth(0.8)
        .stroke(colours.line),
  )
  const side = (WIDTH - 24) / 2
  const left = (y: number) => ({ x: MARGIN, y: FOOT + y, width: side })
  const right = (y: number) => ({ x: MARGIN + side + 24, y: FOOT + y, width: side })
  paper.say('P', leader ? '有事找网格长' : '有事找社区', left(12), quiet)
  paper.say('P', leader?.name ?? community, left(28), { size: 20, weight: 'bold' })
  if (leader?.hours) paper.say('P', leader.hours, left(58), { size: 11.5 })
  const small: Style = { size: 8.5, colour: colours.ink2, align: 'right' }
  if (head) {
    paper.say('P', `${community}公示底账 · 共 ${head.size} 条`, right(14), { ...small, size: 9.5 })
    paper.say('P', shortRoot(head.root), right(30), { ...small, size: 12, weight: 'bold', colour: colours.ink })
    paper.say('P', '以后在「公示」里核对:少一条、改一字,都对不上这串字。', right(50), small)
  }
  paper.say('P', `${fullDay(now)}印`, right(66), small)
}

/** The largest size up to this one in which a text stays in one line. */
function fitting(paper: Paper, text: string, size: number): number {
  let fits = size
  while (fits > 12 && paper.heightOf(text, WIDTH, { size: fits, weight: 'bold' }) > fits * 1.6) fits -= 2
  return fits
}
