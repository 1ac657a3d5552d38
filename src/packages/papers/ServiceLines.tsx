import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { qualityInWords } from '../../../domain/papers/certificate'
import { hoursInWords } from '../../../domain/volunteering/attendance'
import { clockOf } from '../../../domain/volunteering/words'
import { fullDay, type Moment } from '../../../domain/wording/time'
import './ServiceLines.scss'

type Line = Answer<'papers.openRecord'>['lines'][number]

/** Services by month, each with what a volunteer record holds. */
export const ServiceLines = ({ lines }: { lines: Line[] }) => (
  <>
    {byMonth(lines).map(({ month, lines }) => (
      <View key={month} className="services">
        <Text className="services__month">{month}</Text>
        {lines.map((line) => (
          <Service key={`${line.from}${line.title}`} line={line} />
        ))}
      </View>
    ))}
  </>
)

const Service = ({ line }: { line: Line }) => {
  const { from, title, organiser, place, content, minutes, served, quality, recorder } = line
  const praise = qualityInWords(quality)
  return (
    <View className="services__line">
      <View className="services__head">
        <Text className="services__title">{title}</Text>
        <Text className="services__hours">{hoursInWords(minutes)}</Text>
      </View>
      <Text className="services__when">
        {dayOfMonth(from)} {clockOf(from)} · {place}
      </Text>
      {content && <Text className="services__about">{content}</Text>}
      <Text className="services__about">
        服务 {served} 人{praise && ` · 评价 ${praise}`}
      </Text>
      <Text className="services__about">
        {organiser} · {recorder}记录
      </Text>
    </View>
  )
}

const monthOf = (moment: Moment): string => fullDay(moment).slice(0, fullDay(moment).indexOf('月') + 1)
const dayOfMonth = (moment: Moment): string => fullDay(moment).slice(fullDay(moment).indexOf('年') + 2)

/** In the order they came: a month begins where it differs from the one before. */
function byMonth(lines: Line[]): { month: string; lines: Line[] }[] {
  const months: { month: string; lines: Line[] }[] = []
  for (const line of lines) {
    const month = monthOf(line.from)
    const last = months[months.length - 1]
    if (last?.month === month) last.lines.push(line)
    else months.push({ month, lines: [line] })
  }
  return months
}
