import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { FileType } from '../../domain/notices/attachment'
import type { Attachment } from '../../domain/notices/block'

/** A file of a demo notice: how its version names it, and where it lies in the storage. */
type DemoFile = Attachment & { path: string; content: Buffer }

/** The emulator's own storage; the demo runs nowhere else. */
const STORAGE = 'cloud://local-emulator.6c6f-local-emulator-1250000000'

function file(name: string, type: FileType, content: Buffer): DemoFile {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { name, type, bytes: content.length, sha256, path: `notices/${sha256}.${type}`, content }
}

type Colour = readonly [red: number, green: number, blue: number]
const paper: Colour = [252, 250, 244]
const ink: Colour = [60, 54, 46]
const red: Colour = [190, 60, 40]

/** A slip with lines of writing and a round stamp; `lines` makes each look different. */
function voucher(lines: number): Buffer {
  const [width, height] = [600, 400]
  return png(width, height, (x, y) => {
    if (x < 12 || y < 12 || x >= width - 12 || y >= height - 12) return [226, 220, 206]
    if (y > 40 && y < 62 && x > 190 && x < 410) return ink
    const distance = Math.hypot(x - 470, y - 300)
    if (distance > 58 && distance < 66) return red
    if (distance < 14) return red
    const line = Math.floor((y - 100) / 36)
    const written = line >= 0 && line < lines && (y - 100) % 36 < 10
    return written && x > 60 && x < 300 + ((line * 97 + lines * 31) % 230) ? ink : paper
  })
}

/** A paved road between lawns, under an evening sky. */
const theRoad = (): Buffer =>
  png(800, 500, (x, y) => {
    if (y < 190) return [236 - y / 6, 214 - y / 8, 190]
    const half = 40 + (y - 190) * 0.9
    const off = Math.abs(x - 400)
    if (off < 4 && Math.floor((y - 190) / 40) % 2 === 0) return [245, 240, 228]
    if (off < half) return [150, 146, 140]
    return off < half + 18 ? [205, 199, 188] : [98, 128, 84]
  })

/** A PNG of 24-bit colours. */
function png(width: number, height: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y).map(Math.round), y * (1 + 3 * width) + 1 + 3 * x)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** ISO 3309, as PNG has it. */
function crc32(content: Buffer): number {
  let crc = 0xffffffff
  for (const byte of content) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A page with one of the fonts that every reader has; it says that it is a specimen. */
function contract(): Buffer {
  const text = [
    'Construction contract (specimen)',
    'Main road, 210 m, concrete',
    'Price: 86,000.00 yuan',
    'Works: 12 days',
  ]
  const drawn = `BT /F1 20 Tf 72 760 Td 32 TL ${text.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, place) => {
    const offset = body.length
    body += `${place + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  const size = objects.length + 1
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

/** What the demo's notices carry: vouchers and a photo as simple drawings, and a contract. The same bytes every time. */
export const attachments = new Map<'road' | 'charging' | 'ramp' | 'photo' | 'contract', DemoFile>([
  ['road', file('道路硬化 付款凭证.png', 'png', voucher(7))],
  ['charging', file('充电棚 付款凭证.png', 'png', voucher(11))],
  ['ramp', file('坡道 付款凭证.png', 'png', voucher(5))],
  ['photo', file('铺好的主路.png', 'png', theRoad())],
  ['contract', file('主路硬化施工合同.pdf', 'pdf', contract())],
])

/** As a version and its notice name them: the places of files are those of `names`. */
export const carrying = (...names: Parameters<typeof attachments.get>[0][]) => {
  const files = names.flatMap((name) => attachments.get(name) ?? [])
  return {
    files: files.map(({ name, type, bytes, sha256 }) => ({ name, type, bytes, sha256 })),
    stored: files.map(({ sha256, path }) => ({ sha256, fileId: `${STORAGE}/${path}` })),
  }
}
