import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { rangeInWords, rangesOf } from '../../../../domain/notices/yearDays'
import { calendarDay } from '../../../../domain/wording/time'
import { cloudTime } from '../../../cloud/clock'
import { useAnswer } from '../../../cloud/useAnswer'
import { Page } from '../../../components/Page'
import { Tabs } from '../../../components/Tabs'
import { Waiting } from '../../../components/Waiting'
import { Correct } from './Correct'
import './index.scss'

/** By which days periods about money are counted, this year and the next. */
export default function WorkdaysPage() {
  const thisYear = calendarDay(cloudTime(Date.now())).year
  const [year, setYear] = useState(String(thisYear))
  const years = [thisYear, thisYear + 1].map((each) => ({ value: String(each), word: `${each} 年` }))
  return (
    <Page title="工作日怎么算">
      <View className="workdays__rule">
        <Text>
          花钱的事,至少公示五个工作日,公布当天不算。周一到周五是工作日,放假的日子不算,调休上班的周末算。一般的公示满七天,过节也照样数。
        </Text>
      </View>
      <Tabs label="哪一年" items={years} value={year} onChange={setYear} />
      <Year key={year} year={Number(year)} />
    </Page>
  )
}

function Year({ year }: { year: number }) {
  const calendar = useAnswer('notices.openCalendar', { year })
  if (!calendar.ready) return <Waiting for={calendar} shape="list" />
  const { holidays, workdays, source, mayCorrect } = calendar.data
  return (
    <>
      <Text className="workdays__source">{sources[source]}</Text>
      <Days title="放假,不算工作日" year={year} days={holidays} />
      <Days title="周末上班,算工作日" year={year} days={workdays} />
      {mayCorrect && <Correct calendar={calendar.data} onCorrected={calendar.again} />}
    </>
  )
}

const sources: Record<Answer<'notices.openCalendar'>['source'], string> = {
  published: '照国务院办公厅公布的放假安排。',
  corrected: '由区里的工作人员核对改过。已经在公示的,期限不变。',
  unknown: '这一年的放假安排还没有公布,先只算元旦、五一和国庆固定放假的日子。',
}

const Days = ({ title, year, days }: { title: string; year: number; days: readonly string[] }) =>
  days.length === 0 ? null : (
    <View className="workdays__days">
      <View className="workdays__heading" role="heading" aria-role="heading" aria-level={2}>
        <Text>{title}</Text>
      </View>
      {rangesOf(year, days).map((range) => (
        <Text key={range.first} className="workdays__range">
          {rangeInWords(range)}
        </Text>
      ))}
    </View>
  )
