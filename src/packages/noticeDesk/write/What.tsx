import { Text } from '@tarojs/components'
import { kindNames, kinds } from '../../../../domain/notices/notice'
import { templates } from '../../../../domain/notices/templates'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { TextArea } from '../../../components/TextArea'
import { Wrong } from '../../../components/Wrong'
import type { Areas, StepProps } from './Form'
import { fromTemplate, type Sketch } from './sketch'

const written = kinds.filter((kind) => templates[kind].written)

/** What kind it is and where it hangs. A kind brings its template, unless something was written already. */
export function What({ sketch, change, wrong, now, areas }: StepProps & { areas: Areas }) {
  const choose = (kind: Sketch['kind']) => {
    const { title, lines, blocks, days, objections } = fromTemplate(sketch.kind, now)
    const before = { title, lines, blocks }
    const untouched =
      JSON.stringify(before) === JSON.stringify({ title: sketch.title, lines: sketch.lines, blocks: sketch.blocks }) &&
      days === sketch.days &&
      objections === sketch.objections
    const next = fromTemplate(kind, now)
    change(untouched ? next : { kind, days: next.days ?? '7', objections: next.objections ?? false })
  }
  return (
    <>
      <Wrong>{wrong('kind')}</Wrong>
      <Text className="notice-desk__word">公示什么</Text>
      <Choice
        label="公示什么"
        look="tiles"
        options={written.map((kind) => ({ value: kind, word: kindNames[kind] }))}
        value={sketch.kind}
        onChange={choose}
      />
      <Text className="notice-desk__word">贴在哪里</Text>
      <Wrong>{wrong('area')}</Wrong>
      <PlaceChoice label="贴在哪里" places={areas} value={sketch.area} onChange={(area) => change({ area })} />
    </>
  )
}

/** What of a notice that hangs is changed, and why. */
export const Why = ({ sketch, change, wrong }: StepProps) => (
  <>
    <Wrong>{wrong('change')}</Wrong>
    <Choice
      label="改的是什么"
      options={[
        { value: 'wording' as const, word: '字句更正', about: '错别字、说法,意思不变。公示期不变。' },
        { value: 'matter' as const, word: '内容更正', about: '数字、金额、表格、附件或决定变了。公示期重新算。' },
      ]}
      value={sketch.change}
      onChange={(chosen) => change({ change: chosen })}
    />
    <TextArea
      label="为什么更正"
      value={sketch.reason}
      onChange={(reason) => change({ reason })}
      most={200}
      hint="大家都看得到这句话,也看得到改了哪些字。"
      error={wrong('reason')}
    />
  </>
)

/** The short version that is read first. */
export function Short({ sketch, change, wrong }: StepProps) {
  const { title, lines } = sketch
  const put = (place: number, line: string) =>
    change({ lines: lines.map((other, n) => (n === place ? line : other)) as Sketch['lines'] })
  return (
    <>
      <Field
        label="标题"
        value={title}
        onChange={(said) => change({ title: said })}
        hint="最多 50 个字,把花括号换成您的话"
        error={wrong('title')}
      />
      <Wrong>{wrong('lines')}</Wrong>
      {lines.map((line, place) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: there are always three
          key={place}
          label={place === 0 ? '第 1 句' : `第 ${place + 1} 句(可以不填)`}
          value={line}
          onChange={(said) => put(place, said)}
        />
      ))}
    </>
  )
}
