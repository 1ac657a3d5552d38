/** Every way in which a page is looked at: the widths of phones, both lights, both sizes of words. */
export const looks = [
  { name: 'light, 390', width: 390, elder: false, colorScheme: 'light' },
  { name: 'dark, 360', width: 360, elder: false, colorScheme: 'dark' },
  { name: 'elder, 390', width: 390, elder: true, colorScheme: 'light' },
  { name: 'elder and dark, 360', width: 360, elder: true, colorScheme: 'dark' },
] as const

/** Runs in the page: what is too wide, cut off, or too small for a thumb (heights in px; main is the primary button). */
export function faults({ least, leastOfMain }: { least: number; leastOfMain: number }): string[] {
  const found: string[] = []
  const shown = [...document.querySelectorAll<HTMLElement>('.page *')].filter(
    (element) => element.offsetParent !== null && element.getClientRects().length > 0,
  )
  const named = (element: HTMLElement) => `${element.className}: ${element.textContent?.trim().slice(0, 20)}`
  for (const element of shown) {
    const box = element.getBoundingClientRect()
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (words && (box.left < -1 || box.right > innerWidth + 1)) found.push(`beyond the edge: ${named(element)}`)
    if (words && getComputedStyle(element).overflow === 'hidden' && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut: ${named(element)}`)
    const role = element.getAttribute('role') ?? ''
    const acts = /^(button|radio|switch|checkbox|tab|link)$/.test(role) && !element.closest('.top-bar')
    const needed = element.classList.contains('button--primary') ? leastOfMain : least
    if (acts && box.height < needed) found.push(`too small, ${Math.round(box.height)} px: ${named(element)}`)
  }
  return found
}
