import type { Block } from './block'
import type { Kind } from './notice'

/** What a clerk begins with; `{}` marks what is to be filled in. */
export type Template = {
  /** How many days it hangs unless the clerk says more. */
  days: number
  /** Whether residents may object unless the clerk says otherwise. */
  objections: boolean
  /** Polls announce themselves: nobody writes such a notice. */
  written: boolean
  title: string
  lines: string[]
  body: Block[]
}

const heading = (text: string): Block => ({ kind: 'heading', text })
const text = (said: string): Block => ({ kind: 'text', text: said })
const list = (...items: string[]): Block => ({ kind: 'list', items })
const amounts = (title: string): Block => ({ kind: 'amounts', title, rows: [{ name: '', amount: 0 }] })
const ofAPoll = { days: 7, objections: true, written: false, title: '', lines: [], body: [] }

export const templates: Record<Kind, Template> = {
  'poll-opening': ofAPoll,
  'poll-result': ofAPoll,
  'idea-call': {
    ...{ days: 14, objections: false, written: true, title: '征集{}的金点子' },
    lines: ['我们想听听您的主意。', '写下来,或者到居委会来说。', '哪天截止:{}。'],
    body: [
      heading('想听什么'),
      text(''),
      heading('怎样说'),
      list('在惠邻里写', '到居委会说'),
      heading('以后怎么办'),
      text(''),
    ],
  },
  decision: {
    ...{ days: 7, objections: true, written: true, title: '{}项目的决定' },
    lines: ['决定做什么:{}。', '花多少钱:{}。', '什么时候做完:{}。'],
    body: [
      heading('决定了什么'),
      text(''),
      heading('为什么'),
      text(''),
      heading('花多少钱'),
      amounts('费用'),
      heading('谁来做,谁来监督'),
      text(''),
    ],
  },
  progress: {
    ...{ days: 7, objections: true, written: true, title: '{}项目进展' },
    lines: ['做到哪一步:{}。', '接下来做什么:{}。', '有问题找谁:{}。'],
    body: [heading('已经做了'), list(''), heading('接下来'), list(''), heading('和计划有什么不同'), text('')],
  },
  accounts: {
    ...{ days: 7, objections: true, written: true, title: '{}年度经费收支' },
    lines: ['收了多少:{}。', '花了多少:{}。', '还剩多少:{}。'],
    body: [{ kind: 'accounts', from: 0, until: 0, opening: 0, lines: [], closing: 0 }],
  },
  personnel: {
    ...{ days: 7, objections: true, written: true, title: '{}拟任人选公示' },
    lines: ['拟任什么:{}。', '是谁:{}。', '有意见在期限内提出。'],
    body: [
      heading('人选'),
      {
        kind: 'table',
        title: '拟任人选',
        rows: [
          ['姓名', '现任', '拟任'],
          ['', '', ''],
        ],
      },
      heading('怎样产生的'),
      text(''),
    ],
  },
  announcement: {
    ...{ days: 7, objections: false, written: true, title: '' },
    lines: ['什么事:{}。', '什么时候:{}。', '您要做什么:{}。'],
    body: [text('')],
  },
  emergency: {
    ...{ days: 1, objections: false, written: true, title: '紧急:{}' },
    lines: ['出了什么事:{}。', '请您马上:{}。', '求助电话:{}。'],
    body: [list('')],
  },
}
