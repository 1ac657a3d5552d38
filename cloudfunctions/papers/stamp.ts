import { settings } from '../../domain/settings'
import { fullDay, type Moment } from '../../domain/wording/time'
import { colours, mm, type Paper } from './paper'

const RADIUS = mm(16)

/** A round mark of the issuer around a point, pressed a little crooked. It has no star: it is not an official seal and doesn't look like one. */
export function drawStamp(paper: Paper, { x, y }: { x: number; y: number }, at: Moment): void {
  const { document, write } = paper
  const line = (text: string, dy: number, size: number, weight: 'regular' | 'bold') =>
    write(
      text,
      { x: x - RADIUS, y: y + dy, width: 2 * RADIUS },
      { size, weight, colour: colours.persimmon, align: 'center' },
    )
  document.rotate(-9, { origin: [x, y] }).opacity(0.82)
  document.circle(x, y, RADIUS).lineWidth(2).stroke(colours.persimmon)
  document
    .circle(x, y, RADIUS - 4)
    .lineWidth(0.6)
    .stroke(colours.persimmon)
  line(settings.district.name, -29, 9, 'regular')
  line('惠邻志愿', -13, 15, 'bold')
  line(fullDay(at), 14, 7, 'regular')
}
