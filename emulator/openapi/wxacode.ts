import { encode } from 'uqr'
import { drawPng } from './png'

const NARROWEST = 280
const WIDEST = 1280
const DEFAULT_WIDTH = 430

/** A QR that opens `page` with `scene` when scanned: a PNG. `width` in px, kept within WeChat's 280 to 1280. */
export function drawCode(origin: string, page: string, scene: string, width: number | undefined): Buffer {
  const content = `${origin}/scan?page=${encodeURIComponent(page)}&scene=${encodeURIComponent(scene)}`
  const { data, size } = encode(content, { ecc: 'M', border: 4 })
  const wanted = Math.min(Math.max(width ?? DEFAULT_WIDTH, NARROWEST), WIDEST)
  // Whole pixels a module keep the edges sharp; what is left over becomes margin.
  const module = Math.max(1, Math.floor(wanted / size))
  const margin = Math.floor((wanted - module * size) / 2)
  const at = (pixel: number) => Math.floor((pixel - margin) / module)
  return drawPng(wanted, (x, y) => data[at(y)]?.[at(x)] ?? false)
}

/** What a scanned code leads to: the page with its scene, in the build served under /app/. */
export function scanTarget(page: string, scene: string): string {
  const query = scene === '' ? '' : `?scene=${encodeURIComponent(scene)}`
  return `/app/#/${page.replace(/^\/+/, '')}${query}`
}
