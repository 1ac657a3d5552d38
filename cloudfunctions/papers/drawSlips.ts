import type { Slips } from '../../domain/papers/poster'
import { settings } from '../../domain/settings'
import type { Moment } from '../../domain/wording/time'
import { codeFor } from './code'
import { A4, colours, mm, type Paper, type Style, startPaper } from './paper'
import { HOME } from './posters'

/** Two beside each other, four below: eight households a page. */
const COLUMNS = 2
const ROWS = 4
export const SLIPS_A_PAGE = COLUMNS * ROWS
const WIDTH = A4.width / COLUMNS
const HEIGHT = A4.height / ROWS
const PADDING = mm(8)
const CODE = mm(32)

const small: Style = { size: 9, colour: colours.ink2 }
const lines = ['1. 微信扫左边的码,进入本楼', '2. 登记住处时,填上这个邀请码', '3. 当场办好,不用等人确认'] as const

/** Slips to cut out, one a door. All of a building carry the same code to scan: what differs is the code to type. */
export async function drawSlips(slips: Slips, now: Moment): Promise<Buffer> {
  const { compound, building, doors, scene } = slips
  const paper = startPaper({ title: `${compound} ${building} 信箱条`, author: settings.district.name, at: now })
  const code = await codeFor(HOME, scene)
  doors.forEach((door, place) => {
    const onPage = place % SLIPS_A_PAGE
    if (onPage === 0) {
      if (place > 0) paper.nextPage()
      paper.adorn(() => drawCuts(paper))
    }
    const x = (onPage % COLUMNS) * WIDTH
    const y = Math.floor(onPage / COLUMNS) * HEIGHT
    drawSlip(paper, slips, door, { code, x: x + PADDING, y: y + PADDING })
  })
  return paper.finish()
}

/** Where the scissors go. */
function drawCuts({ document }: Paper): void {
  document.lineWidth(0.6).dash(4, { space: 4 })
  for (let column = 1; column < COLUMNS; column++)
    document
      .moveTo(column * WIDTH, 0)
      .lineTo(column * WIDTH, A4.height)
      .stroke(colours.ink2)
  for (let row = 1; row < ROWS; row++)
    document
      .moveTo(0, row * HEIGHT)
      .lineTo(A4.width, row * HEIGHT)
      .stroke(colours.ink2)
  document.undash()
}

type At = { code: Buffer; x: number; y: number }

function drawSlip(
  paper: Paper,
  slips: Slips,
  { label, code: words }: Slips['doors'][number],
  { code, x, y }: At,
): void {
  const { compound, building, leader } = slips
  const wide = WIDTH - 2 * PADDING
  paper.adorn(() => paper.document.rect(x, y, wide, 3).fill(colours.persimmon))
  paper.say('P', `${compound} ${building}`, { x, y: y + 9, width: wide - 40 }, { size: 10 })
  paper.say(
    'P',
    '惠邻',
    { x, y: y + 8, width: wide },
    { ...small, size: 11, weight: 'bold', align: 'right', colour: colours.persimmon },
  )
  paper.say('H1', label, { x, y: y + 24, width: wide }, { size: 20, weight: 'bold' })
  paper.picture(code, `${compound}${building}的小程序码`, { x, y: y + 58, width: CODE })
  const beside = { x: x + CODE + 10, width: wide - CODE - 10 }
  paper.say('P', '这一户的邀请码', { ...beside, y: y + 60 }, small)
  paper.say('P', words, { ...beside, y: y + 73 }, { size: 17, weight: 'bold' })
  lines.forEach((line, place) => {
    paper.say('P', line, { ...beside, y: y + 104 + place * 15 }, { size: 9 })
  })
  const who = leader ? `有事找网格长 ${leader.name}${leader.hours ? ` · ${leader.hours}` : ''}` : '有事找社区居委会'
  paper.say('P', who, { x, y: y + 58 + CODE + 6, width: wide }, { ...small, size: 8 })
}
