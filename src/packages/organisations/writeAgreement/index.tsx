import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cloudTime } from '../../../cloud/clock'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { DayTime, type DayTimeValue } from '../../../components/DayTime'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { fenIn } from '../../../components/MoneyField/fen'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import '../look.scss'

type Part = { what: string; measure: string; due: DayTimeValue }
type Sketch = { parts: Part[]; from: DayTimeValue; until: DayTimeValue; amount: string }
const DAY = 86_400_000
const MOST_PARTS = 20

/** What an organisation is to deliver, until when, and for how much; both sides confirm it afterwards. */
export default function WriteAgreementPage() {
  const { project, organisationId } = usePageParams('writeAgreement')
  const [now] = useState(() => cloudTime(Date.now()))
  const later = (days: number) => ({ ...dayTimeOf(now + days * DAY), time: '18:00' })
  const [sketch, keep, drop] = useDraft<Sketch>(`organisations/agreement/${project}`, {
    ...{ parts: [{ what: '', measure: '', due: later(90) }], from: later(1), until: later(180), amount: '' },
  })
  const { busy, refusal, run } = useAction('organisations.proposeAgreement')
  const change = (part: Partial<Sketch>) => keep({ ...sketch, ...part })
  const { parts, from, until, amount } = sketch
  const put = (place: number, part: Partial<Part>) =>
    change({ parts: parts.map((other, at) => (at === place ? { ...other, ...part } : other)) })
  const complete = fenIn(amount) > 0 && parts.every(({ what, measure }) => what.trim() !== '' && measure.trim() !== '')
  const send = async () => {
    const deliverables = parts.map(({ what, measure, due }) => ({ what, measure, due: momentOf(due) }))
    const terms = { deliverables, from: momentOf(from), until: momentOf(until), amount: fenIn(amount) }
    const sent = await run({ project, organisationId, ...terms })
    if (!sent) return
    drop()
    openInstead('agreement', { agreementId: sent.agreementId })
  }
  const earliest = dayTimeOf(now).day
  return (
    <Page title="写承接协议">
      <Text className="organisations__intro">写好以后双方各自确认才生效。生效以后邻居都看得到做到了哪一项。</Text>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is what stands at its place
        <View key={place} className="organisations__part">
          <Field label={`第 ${place + 1} 项要做什么`} value={part.what} onChange={(what) => put(place, { what })} />
          <Field
            label="怎么算做到"
            value={part.measure}
            onChange={(measure) => put(place, { measure })}
            hint="能数出来的,比如:陪诊 60 人次"
          />
          <DayTime label="什么时候前" value={part.due} onChange={(due) => put(place, { due })} earliest={earliest} />
          {parts.length > 1 && (
            <Act
              word="去掉这项"
              about={`去掉第 ${place + 1} 项`}
              onTap={() => change({ parts: parts.filter((_, at) => at !== place) })}
            />
          )}
        </View>
      ))}
      {parts.length < MOST_PARTS && (
        <Button kind="plain" onTap={() => change({ parts: [...parts, { what: '', measure: '', due: until }] })}>
          再加一项
        </Button>
      )}
      <DayTime label="从哪天起" value={from} onChange={(at) => change({ from: at })} earliest={earliest} />
      <DayTime label="到哪天" value={until} onChange={(at) => change({ until: at })} earliest={earliest} />
      <MoneyField label="约定的经费(元)" value={amount} onChange={(typed) => change({ amount: typed })} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!complete} onTap={() => void send()}>
        请双方确认
      </Button>
    </Page>
  )
}
