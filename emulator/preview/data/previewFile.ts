/** What the application tells the preview about itself. Ids are the application's own. */
export type PreviewFile = {
  title: string
  subtitle?: string
  /** The page that a phone opens first. */
  home: string
  people: Person[]
  /** Who holds which phone at first, by openid. */
  phones: string[]
  doors: Door[]
  groups: Group[]
  moments: Moment[]
  /** What a subscribe message is called where its template is asked for; the id where it has no name. */
  templates: Record<string, string>
}
export type Person = { openid: string; name: string; about?: string }
/** A place with a code on the wall: scanning it opens `page` with `scene`. */
export type Door = { id: string; name: string; about?: string; page: string; scene: string; lines: string[] }
type Group = { id: string; name: string }
/** A point in time worth jumping to; `at` in epoch ms. */
export type Moment = { label: string; at: number; about?: string }

const UNTOLD: PreviewFile = {
  title: '预览',
  home: 'pages/index/index',
  people: [
    { openid: 'preview-one', name: '第一个人' },
    { openid: 'preview-two', name: '第二个人' },
  ],
  phones: [],
  doors: [],
  groups: [{ id: 'group', name: '群聊' }],
  moments: [],
  templates: {},
}

/** The file as it came, with what it leaves out filled in; null when the application gave none. */
export function completed(file: Partial<PreviewFile> | null): PreviewFile {
  const told = { ...UNTOLD, ...file }
  return {
    ...told,
    people: told.people.length > 0 ? told.people : UNTOLD.people,
    groups: told.groups.length > 0 ? told.groups : UNTOLD.groups,
  }
}

export const FEWEST_PHONES = 2
export const MOST_PHONES = 3

/** Who holds the first `count` phones: those the file names, then whoever has none yet, then anybody. */
export function holders({ people, phones }: PreviewFile, count: number): string[] {
  const known = phones.filter((openid) => people.some((person) => person.openid === openid))
  const others = people.map(({ openid }) => openid).filter((openid) => !known.includes(openid))
  const queue = [...known, ...others]
  return Array.from({ length: count }, (_, at) => queue[at % queue.length] ?? '')
}
