import type { Answer } from '../../../../domain/contract'
import { kindNames } from '../../../../domain/notices/notice'
import { shortRoot } from '../../../../domain/papers/poster'
import { fullDay, left } from '../../../../domain/wording/time'
import type { Pen, Size } from '../../../phone/drawing/canvas'
import { palette } from '../../../phone/drawing/palette'
import { badge, card } from '../../../phone/drawing/shapes'
import { type Style, write } from '../../../phone/drawing/text'

/** In dots: a sheet of paper held upright. */
export const SIZE: Size = { width: 1080, height: 1620 }
const EDGE = 48
const INNER = 104
const WIDTH = SIZE.width - 2 * INNER

/** A notice as a picture to send on: what it is, its lines, until when it hangs, and the head of the log that it is in. */
export function drawNotice(
  pen: Pen,
  notice: Answer<'notices.openNotice'>,
  head: { size: number; root: string } | null,
): void {
  const { kind, title, lines, publisher, number, since, closesAt, now } = notice
  pen.fillStyle = palette.paper
  pen.fillRect(0, 0, SIZE.width, SIZE.height)
  card(
    pen,
    { x: EDGE, y: EDGE, width: SIZE.width - 2 * EDGE, height: SIZE.height - 2 * EDGE },
    24,
    palette.card,
    palette.line,
  )
  pen.fillStyle = palette.ink
  pen.fillRect(EDGE, EDGE, SIZE.width - 2 * EDGE, 16)

  badge(pen, kindNames[kind], { x: INNER, y: 108 }, { size: 36, bold: true, colour: palette.jade }, palette.jadeTint)
  let y = write(pen, title, { x: INNER, y: 196, width: WIDTH, most: 3 }, { size: 66, bold: true, colour: palette.ink })
  y = write(pen, publisher, { x: INNER, y: y + 12, width: WIDTH, most: 1 }, { size: 36, colour: palette.ink2 }) + 28
  for (const [place, line] of lines.entries()) {
    const bold = { size: 46, bold: true, colour: palette.persimmon }
    write(pen, String(place + 1), { x: INNER, y, width: 60, most: 1 }, bold)
    y = write(pen, line, { x: INNER + 60, y, width: WIDTH - 60, most: 4 }, { size: 46, colour: palette.ink }) + 20
  }

  const foot = SIZE.height - EDGE
  pen.fillStyle = palette.line
  pen.fillRect(INNER, foot - 330, WIDTH, 2)
  const small: Style = { size: 34, colour: palette.ink2 }
  const rest = now < closesAt && notice.withdrawn === null ? `,${left(closesAt, now)}` : ''
  const period = `${fullDay(since)}至 ${fullDay(closesAt)}${rest}`
  const line = (text: string, above: number, style = small) =>
    write(pen, text, { x: INNER, y: foot - above, width: WIDTH, most: 1 }, style)
  line(period, 300, { size: 40, colour: palette.ink })
  line(number, 234)
  if (head) line(`公示账本 第 ${head.size} 版 ${shortRoot(head.root)}`, 180)
  line('全文、附件和异议,在微信里打开惠邻看', 110)
}
