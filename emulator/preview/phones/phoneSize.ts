/** px on the phone: the frame around an application's 390 by 844, with a line above it for the time. */
export const FRAME = { width: 410, height: 888 }
/** px on the desk: between phones, the line of controls above each, the line of tabs when only one is shown. */
export const GAP = 24
const CONTROLS = 56
const TABS = 52
/** Below this the small print on a phone can't be read any more, so one is shown at a time. */
const SMALLEST = 0.62

/** How large the phones are drawn, and whether side by side, on a desk of `width` by `height` px. Never larger than life. */
export function phoneSize(width: number, height: number, count: number): { scale: number; oneAtATime: boolean } {
  const wide = (width - GAP * (count - 1)) / count / FRAME.width
  const high = (height - CONTROLS) / FRAME.height
  if (wide >= SMALLEST) return { scale: Math.min(1, wide, Math.max(high, 0.4)), oneAtATime: false }
  const alone = (height - CONTROLS - TABS) / FRAME.height
  return { scale: Math.max(0.4, Math.min(1, width / FRAME.width, alone)), oneAtATime: true }
}
