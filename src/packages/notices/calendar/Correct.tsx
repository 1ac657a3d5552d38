import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { daysTyped, daysWritten, rangeInWords, rangesOf } from '../../../../domain/notices/yearDays'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'

type Props = { calendar: Answer<'notices.openCalendar'>; onCorrected: () => void }
type Written = { holidays: string; workdays: string }

const LONGEST = 600

/** For a clerk of the district: the days of a year as they are announced, entered or corrected for all. */
export function Correct({ calendar: { year, holidays, workdays }, onCorrected }: Props) {
  const [written, change, drop] = useDraft<Written>(`calendar/${year}`, {
    holidays: daysWritten(year, holidays),
    workdays: daysWritten(year, workdays),
  })
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(false)
  const { busy, refusal, run } = useAction('notices.correctCalendar')
  const typed = { holidays: daysTyped(year, written.holidays), workdays: daysTyped(year, written.workdays) }
  const days = { holidays: daysOf(typed.holidays), workdays: daysOf(typed.workdays) }
  const put = (part: Partial<Written>) => {
    setDone(false)
    change({ ...written, ...part })
  }
  const send = async () => {
    if (!days.holidays || !days.workdays) return
    const answer = await run({ year, holidays: days.holidays, workdays: days.workdays })
    setAsking(false)
    if (!answer) return
    drop()
    setDone(true)
    onCorrected()
  }
  return (
    <>
      <TextArea
        label={`${year} 年放假的日子`}
        value={written.holidays}
        most={LONGEST}
        hint="月/日,连着的用横线,比如:1/1-1/3, 4/4-4/6"
        error={wrongIn(typed.holidays)}
        onChange={(text) => put({ holidays: text })}
      />
      <TextArea
        label="调休上班的周末"
        value={written.workdays}
        most={LONGEST}
        hint="比如:1/4, 2/14"
        error={wrongIn(typed.workdays)}
        onChange={(text) => put({ workdays: text })}
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {done && (
        <NoticeBar tone="jade">
          <Text>改好了,新的公示照这个算。</Text>
        </NoticeBar>
      )}
      <Button kind="primary" disabled={!days.holidays || !days.workdays} onTap={() => setAsking(true)}>
        改好了,看一遍
      </Button>
      <Sheet open={asking} title={`${year} 年的工作日历`} onClose={() => setAsking(false)}>
        <Text className="workdays__summary">放假:{inWords(year, days.holidays)}。</Text>
        <Text className="workdays__summary">周末上班:{inWords(year, days.workdays)}。</Text>
        <Text className="workdays__summary">全区新的公示都照这个算,正在公示的期限不变。</Text>
        <Button kind="primary" busy={busy} onTap={() => void send()}>
          就这样改
        </Button>
      </Sheet>
    </>
  )
}

type Typed = ReturnType<typeof daysTyped>
const daysOf = (typed: Typed): string[] | null => ('days' in typed ? typed.days : null)
const wrongIn = (typed: Typed) => ('wrong' in typed ? `「${typed.wrong}」不是这一年的日子,请写成 月/日。` : undefined)
const inWords = (year: number, days: string[] | null) =>
  rangesOf(year, days ?? [])
    .map(rangeInWords)
    .join(',') || '没有'
