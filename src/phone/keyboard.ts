/** What can be acted on, as our components mark it (Taro's elements in a browser are none of the browser's own). */
const ACTING = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab'].map((role) => `[role="${role}"]`).join(',')

/** In a browser: Tab reaches whatever a finger reaches, Enter and Space do what a tap does. WeChat needs none of it. */
export function startKeyboard(): void {
  const reach = () => {
    for (const element of document.querySelectorAll<HTMLElement>(ACTING)) {
      const still = element.getAttribute('aria-disabled') === 'true'
      if (element.tabIndex !== (still ? -1 : 0)) element.tabIndex = still ? -1 : 0
    }
  }
  new MutationObserver(reach).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['role', 'aria-disabled'],
  })
  document.addEventListener('keydown', (event) => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || !element.matches(ACTING)) return
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    element.click()
  })
}

/** Keeps Tab within an element: from its last thing to its first and back. */
export function keepWithin(element: HTMLElement, event: KeyboardEvent): void {
  const acting = [...element.querySelectorAll<HTMLElement>(`${ACTING},input,textarea`)].filter(
    ({ tabIndex }) => tabIndex === 0,
  )
  const edge = event.shiftKey ? acting[0] : acting.at(-1)
  const next = event.shiftKey ? acting.at(-1) : acting[0]
  if (!next || (document.activeElement !== edge && element.contains(document.activeElement))) return
  event.preventDefault()
  next.focus()
}
