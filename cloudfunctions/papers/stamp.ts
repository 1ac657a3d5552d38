import { settings } from '../../domain/settings'
import { colours, mm, type Paper } from './paper'

const RADIUS = mm(15)

/** A round mark of the issuer around a point, pressed a little crooked. It has no star: it is no official seal and doesn't look like one. */
export function drawStamp({ document, write }: Paper, { x, y }: { x: number; y: number }): void {
  const line = (text: string, dy: number, size: number, weight: 'regular' | 'bold') =>
    write(
      text,
      { x: x - RADIUS, y: y + dy, width: 2 * RADIUS },
      { size, weight, colour: colours.persimmon, align: 'center' },
    )
  document.rotate(-9, { origin: [x, y] }).opacity(0.85)
  document.circle(x, y, RADIUS).lineWidth(2).stroke(colours.persimmon)
  document
    .circle(x, y, RADIUS - 4)
    .lineWidth(0.6)
    .stroke(colours.persimmon)
  line(settings.district.name, -25, 8.5, 'regular')
  line('惠邻志愿', -11, 14, 'bold')
  line('服务记录', 12, 8.5, 'regular')
}
