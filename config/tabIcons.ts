import { readFileSync, writeFileSync } from 'node:fs'
import { launchBrowser } from '../test/browser'

/**
 * `npx tsx config/tabIcons.ts`: draws the tab bar's icons, which WeChat takes as PNG only, from the icons that the pages
 * use. Run it after a change of those icons; what it draws is kept in src/assets/tabs.
 */
const tabs = ['home', 'deliberate', 'volunteer', 'notices', 'me']
const colours = { '': '--edge', '-chosen': '--persimmon' }
/** WeChat's size for a tab's icon, px. */
const SIZE = 81

const shapes = readFileSync('src/components/Icon/index.scss', 'utf8')
const tokens = readFileSync('src/styles/tokens.scss', 'utf8')
const found = (text: string, pattern: string) => {
  const value = new RegExp(pattern).exec(text)?.[1]
  if (!value) throw new Error(`no ${pattern}`)
  return value
}

async function main() {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
  for (const tab of tabs)
    for (const [suffix, token] of Object.entries(colours)) {
      const shape = found(shapes, `&--${tab} \\{\\s*@include shape\\(\\s*"([^"]+)"`)
      const colour = found(tokens, `${token}: (#[0-9a-f]{6})`)
      await page.setContent(
        `<style>body { margin: 0 }</style><svg width="${SIZE}" height="${SIZE}" viewBox="-1.5 -1.5 27 27" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="${shape}"/></svg>`,
      )
      writeFileSync(`src/assets/tabs/${tab}${suffix}.png`, await page.screenshot({ omitBackground: true }))
    }
  await browser.close()
}

void main()
