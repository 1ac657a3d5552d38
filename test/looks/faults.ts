/** The least height in px of what a thumb hits, and of the primary button; the least size of words in px. */
export type Least = { touch: number; main: number; words: number }

/** Runs in the page: what is too wide, cut off, too small for a thumb or for old eyes. */
export function faults(least: Least): string[] {
  const found: string[] = []
  const shown = [...document.querySelectorAll<HTMLElement>('.page *')].filter(
    (element) => element.offsetParent !== null && element.getClientRects().length > 0,
  )
  const named = (element: HTMLElement) => `${element.className}: ${element.textContent?.trim().slice(0, 20)}`
  for (const element of shown) {
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (words && (box.left < -1 || box.right > innerWidth + 1)) found.push(`beyond the edge: ${named(element)}`)
    if (words && style.overflow === 'hidden' && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut: ${named(element)}`)
    const size = Number.parseFloat(style.fontSize)
    // The bar is WeChat's; a picture's name is read aloud.
    if (words && size < least.words && !element.closest('.top-bar, [role="img"]'))
      found.push(`words of ${size} px: ${named(element)}`)
    const role = element.getAttribute('role') ?? ''
    const acts = /^(button|radio|switch|checkbox|tab|link)$/.test(role) && !element.closest('.top-bar')
    const needed = element.classList.contains('button--primary') ? least.main : least.touch
    if (acts && box.height < needed) found.push(`too small, ${Math.round(box.height)} px: ${named(element)}`)
  }
  return found
}
