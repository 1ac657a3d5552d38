import type { Door } from '../data/previewFile'

type Launch = { number: number; openid: string; dark: boolean; path: string; group: string | null }

/** Where the application opens as this person on this phone. `path` is a page with its query, with or without a leading slash;
 * `group` the chat whose card was tapped: wx.getGroupEnterInfo knows it on a phone. */
export function phoneAddress({ number, openid, dark, path, group }: Launch): string {
  const query = new URLSearchParams({
    openid,
    phone: String(number),
    ...(dark && { theme: 'dark' }),
    ...(group && { group }),
  })
  return `/app/?${query}#/${path.replace(/^\/+/, '')}`
}

/** The page that a door's code opens, with its scene. */
export function doorPath({ page, scene }: Pick<Door, 'page' | 'scene'>): string {
  return `${page.replace(/^\/+/, '')}?scene=${encodeURIComponent(scene)}`
}

/** The picture of a door's code. `width` in px. */
export function codeAddress({ page, scene }: Pick<Door, 'page' | 'scene'>, width: number): string {
  return `/__emulator/wxacode?${new URLSearchParams({ page, scene, width: String(width) })}`
}

/** A shared card's picture: one of the application's own or data in the address; anything else is left out. */
export function pictureAddress(imageUrl: string | undefined, origin: string): string | null {
  if (imageUrl === undefined || imageUrl === '') return null
  if (/^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/.test(imageUrl)) return imageUrl
  try {
    const address = new URL(imageUrl, `${origin}/app/`)
    return address.origin === origin ? address.href : null
  } catch {
    return null
  }
}
