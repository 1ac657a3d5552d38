import type { SharedKind } from '../../../domain/sharing/share'
import { sharedKindNames } from '../../../domain/sharing/share'
import { type Pen, picture } from '../../phone/drawing/canvas'
import { palette } from '../../phone/drawing/palette'
import { type Area, badge, card } from '../../phone/drawing/shapes'
import { write } from '../../phone/drawing/text'

/** What a picture says of a thing. */
export type Shown = {
  kind: SharedKind
  id: string
  title: string
  /** Whose it is: 鸣翠社区. */
  where: string
  /** Until when, or when: 还剩 3 天. */
  when: string
  /** What is at stake: 还差 6 人, 一共 30 万元. */
  stake: string
  /** Only on the picture for where no card goes: what it says in short, and, in place of what is at stake, by what it can be checked. */
  lines?: readonly string[]
  proof?: string
}

/** Chats show a card's picture at 5:4. */
export const CARD = { width: 1000, height: 800 }
/** What people put into their circle. */
export const POSTER = { width: 1080, height: 1440 }

const ground: Record<SharedKind, { ink: string; tint: string }> = {
  poll: { ink: palette.persimmon, tint: palette.persimmonTint },
  activity: { ink: palette.jade, tint: palette.jadeTint },
  notice: { ink: palette.ink, tint: palette.line },
  offer: { ink: palette.amber, tint: palette.amberTint },
  idea: { ink: palette.jade, tint: palette.jadeTint },
}

/** A sheet on the notice board; answers the room within it. */
function sheet(pen: Pen, width: number, height: number, colour: string): Area {
  pen.fillStyle = palette.paper
  pen.fillRect(0, 0, width, height)
  const area = { x: 32, y: 32, width: width - 64, height: height - 64 }
  card(pen, area, 28, palette.card, palette.line)
  pen.fillStyle = colour
  pen.fillRect(area.x + 28, area.y, area.width - 56, 12)
  return { x: area.x + 52, y: area.y + 60, width: area.width - 104, height: area.height - 100 }
}

/** What it is and whose; answers where the title begins. */
function head(pen: Pen, { kind, where }: Shown, { x, y, width }: Area): number {
  const { ink, tint } = ground[kind]
  const taken = badge(pen, sharedKindNames[kind], { x, y }, { size: 44, bold: true, colour: ink }, tint)
  const rest = { x: x + taken + 24, y: y + 9, width: width - taken - 24, most: 1 }
  write(pen, where, rest, { size: 40, colour: palette.ink2 })
  return y + 112
}

/** The picture of a card for a chat. */
export const cardPicture = (shown: Shown): Promise<string | null> =>
  picture(CARD, (pen) => {
    const { ink } = ground[shown.kind]
    const room = sheet(pen, CARD.width, CARD.height, ink)
    const { x, width } = room
    write(
      pen,
      shown.title,
      { x, y: head(pen, shown, room), width, most: 3 },
      { size: 82, bold: true, colour: palette.ink },
    )
    pen.fillStyle = palette.line
    pen.fillRect(x, 564, width, 2)
    write(pen, shown.when, { x, y: 580, width, most: 1 }, { size: 72, bold: true, colour: ink })
    write(pen, shown.stake, { x, y: 678, width, most: 1 }, { size: 46, colour: palette.ink2 })
  })

/** The picture for where no card goes: with a code, data of a picture, that opens the same. */
export const posterPicture = (shown: Shown, code: string): Promise<string | null> =>
  picture(POSTER, async (pen, load) => {
    const { ink } = ground[shown.kind]
    const room = sheet(pen, POSTER.width, POSTER.height, ink)
    const { x, width } = room
    const { lines = [] } = shown
    const title = { x, y: head(pen, shown, room) + (lines.length > 0 ? 0 : 20), width, most: lines.length > 0 ? 2 : 4 }
    let y = write(pen, shown.title, title, { size: lines.length > 0 ? 68 : 92, bold: true, colour: palette.ink })
    for (const line of lines) y = write(pen, line, { x, y: y + 14, width, most: 2 }, { size: 42, colour: palette.ink })
    pen.fillStyle = palette.line
    pen.fillRect(x, 764, width, 2)
    write(pen, shown.when, { x, y: 786, width, most: 1 }, { size: 80, bold: true, colour: ink })
    write(pen, shown.proof ?? shown.stake, { x, y: 898, width, most: 1 }, { size: 48, colour: palette.ink2 })
    const side = 360
    const top = POSTER.height - 64 - 36 - side
    pen.drawImage(await load(code), x, top, side, side)
    const beside = { x: x + side + 40, width: width - side - 40 }
    write(pen, '微信扫一扫', { ...beside, y: top + 60, most: 1 }, { size: 60, bold: true, colour: palette.ink })
    write(pen, '或长按图片识别小程序码', { ...beside, y: top + 156, most: 2 }, { size: 40, colour: palette.ink2 })
    write(pen, '惠邻', { ...beside, y: top + 270, most: 1 }, { size: 48, bold: true, colour: palette.persimmon })
  })
