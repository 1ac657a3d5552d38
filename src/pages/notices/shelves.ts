import type { Request } from '../../../domain/contract'

export type Shelf = NonNullable<Request<'notices.listNotices'>['shelf']>
export type Kind = NonNullable<Request<'notices.listNotices'>['kind']>

export const shelves: readonly { value: Shelf; word: string }[] = [
  { value: 'hanging', word: '进行中' },
  { value: 'closing', word: '快到期' },
  { value: 'unread', word: '未读' },
  { value: 'over', word: '已结束' },
]

/** What an empty shelf says: what would be here, and where to look instead. */
export const nothingOn: Record<Shelf, { title: string; about: string; instead: Shelf; action: string }> = {
  hanging: {
    title: '现在没有正在公示的事',
    about: '有新的公示会挂在这里。以前的都收在「已结束」里,随时可以查。',
    instead: 'over',
    action: '看以前的公示',
  },
  closing: {
    title: '两天内没有到期的公示',
    about: '快到期的公示会先排在这里,有不同意见要赶在到期前提。',
    instead: 'hanging',
    action: '看进行中的公示',
  },
  unread: {
    title: '公示您都看过了',
    about: '有新的公示,或者看过的公示更正了,会出现在这里。',
    instead: 'hanging',
    action: '看进行中的公示',
  },
  over: {
    title: '还没有结束的公示',
    about: '公示期满以后会一直收在这里,哪一年的都能查到。',
    instead: 'hanging',
    action: '看进行中的公示',
  },
}
