import type { ActivityKind, Skill } from '../../../../domain/volunteering/activity'

/** What a template says of an activity; the rest is the poster's. */
export type Written = {
  kind: ActivityKind
  title: string
  about: string
  helps: string
  bring: string
  insurance: string
  skills: Skill[]
}

export const blank: Written = {
  ...{ kind: 'open', title: '', about: '', helps: '', bring: '', insurance: '', skills: [] },
}

/** Activities that communities here hold again and again, to start from. */
export const templates = {
  visits: {
    word: '结对探望',
    kind: 'open',
    title: '结对探望独居老人',
    about: '两个人结一对,到老人家里坐一坐,聊聊天,看看缺什么。走的时候留一句话:老人怎么样,下次要帮什么。',
    helps: '独居、行动不便的老人',
    bring: '身份说明和一双鞋套,不用带礼物',
    insurance: '社区为志愿者买了意外险',
    skills: ['company', 'nursing'],
  },
  classes: {
    word: '暑期课堂',
    kind: 'class',
    title: '暑期课堂:一起写作业',
    about: '大学生志愿者陪孩子写作业、读书、做手工。家长准时送、准时接。',
    helps: '白天没人照看的小学生',
    bring: '作业、水杯',
    insurance: '社区为孩子买了意外险',
    skills: [],
  },
  lessons: {
    word: '邻里课',
    kind: 'open',
    title: '邻里课:手工一起学',
    about: '会的教不会的,材料备好,从头教起,坐下就能学。',
    helps: '想学一门手艺的邻居',
    bring: '剪刀、老花镜',
    insurance: '',
    skills: ['teaching'],
  },
  painting: {
    word: '墙绘美化',
    kind: 'open',
    title: '墙绘美化:给老墙换新装',
    about: '先刷底色,再照着图样上色。不会画也能来,涂色、递料都缺人手。',
    helps: '小区全体邻居',
    bring: '耐脏的旧衣服、帽子',
    insurance: '社区为志愿者买了意外险',
    skills: ['painting'],
  },
} as const satisfies Record<string, { word: string } & Readonly<Omit<Written, 'skills'>> & { skills: readonly Skill[] }>
export type TemplateName = keyof typeof templates

const all: readonly Written[] = [
  blank,
  ...Object.values(templates).map((template): Written => ({ ...template, skills: [...template.skills] })),
]

/** An activity started from a template. What the poster has typed stays; what is blank or came from a template is replaced. */
export function startedFrom<Sketch extends Written>(sketch: Sketch, name: TemplateName): Sketch {
  const { word: _, ...template } = templates[name]
  const untouched = (part: keyof Written) =>
    part === 'kind' || all.some((other) => String(other[part]) === String(sketch[part]))
  const fills = (Object.keys(blank) as (keyof Written)[]).filter(untouched)
  return { ...sketch, ...Object.fromEntries(fills.map((part) => [part, template[part]])) }
}
