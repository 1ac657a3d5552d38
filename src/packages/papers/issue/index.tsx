import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { openPdf } from '../../../cloud/openPdf'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import { toWhatIsWrong } from '../../../phone/scroll'
import { Day } from './Day'
import { changed, newSketch, type Period, periodInWords, requestOf, type Sketch, whatIsWrong } from './sketch'
import './index.scss'

export default function IssuePage() {
  const record = useAnswer('papers.openRecord', {})
  return (
    <Page title="开志愿服务证明">
      {record.ready ? <Form record={record.data} /> : <Waiting for={record} shape="page" />}
    </Page>
  )
}

const periods: { value: Period; word: string }[] = [
  { value: 'all', word: '全部' },
  { value: 'year', word: '今年' },
  { value: 'chosen', word: '选日子' },
]

function Form({ record: { now, minutes, first } }: { record: Answer<'papers.openRecord'> }) {
  const [start] = useState(() => newSketch(now))
  const [sketch, keepSketch, dropSketch] = useDraft<Sketch>('papers/certificate', start)
  // What was typed last counts, also for a tap that comes before it is drawn.
  const latest = useRef(sketch)
  const [missing, setMissing] = useState<ReturnType<typeof whatIsWrong>>(null)
  const [sure, setSure] = useState(false)
  const [asked, setAsked] = useState('')
  const { busy, refusal, run } = useAction('papers.issueCertificate')
  // What was refused is another thing once something has been changed.
  const refused = asked === sketch.requestId ? refusal : null

  const change = (part: Partial<Sketch>) => {
    latest.current = changed(latest.current, part)
    keepSketch(latest.current)
    setMissing(null)
  }
  const check = () => {
    const wrong = whatIsWrong(latest.current)
    setMissing(wrong)
    if (wrong) toWhatIsWrong()
    else setSure(true)
  }
  const issue = async () => {
    setAsked(latest.current.requestId)
    const issued = await run(requestOf(latest.current, now))
    if (!issued) return setSure(false)
    dropSketch()
    openInstead('certificate', { number: issued.number })
    await openPdf(issued.url)
  }
  const wrongName =
    missing?.field === 'name' ? missing.message : refused?.field === 'name' ? refused.message : undefined
  return (
    <>
      <Text className="issue__about">
        证明免费,随时可以再开。上面写明每一次服务的时间、地点、内容和时长,扫码就能核对。
      </Text>
      <Field
        label="证明上的姓名"
        value={sketch.name}
        onChange={(name) => change({ name })}
        hint="和身份证上一样。惠邻不存身份证号,请用的时候带上证件。"
        error={wrongName}
      />
      <Text className="issue__label">哪一段时间</Text>
      <Choice
        label="哪一段时间"
        look="tiles"
        options={periods}
        value={sketch.period}
        onChange={(period) => change({ period })}
      />
      {sketch.period === 'chosen' && (
        <View className="issue__days">
          <Day label="从哪一天" value={sketch.from} onChange={(from) => change({ from })} />
          <Day
            label="到哪一天"
            value={sketch.until}
            onChange={(until) => change({ until })}
            error={missing?.field === 'until' ? missing.message : undefined}
          />
        </View>
      )}
      {refused && refused.field !== 'name' && (
        <NoticeBar tone="amber">
          <Text>{refused.message}</Text>
        </NoticeBar>
      )}
      <View className="issue__act">
        <Button kind="primary" onTap={check}>
          开证明
        </Button>
      </View>
      <Sheet open={sure} title="开这份证明?" onClose={() => setSure(false)}>
        <Text className="issue__name">{sketch.name.trim()}</Text>
        <Text className="issue__summary">
          {periodInWords(sketch, now)}
          {sketch.period === 'all' && first !== null ? `,共 ${hoursInWords(minutes)}` : ''}。
        </Text>
        <Text className="issue__about">开出后不能改。写错了,再开一份就好。</Text>
        <Button kind="primary" busy={busy} onTap={() => void issue()}>
          确认开证明
        </Button>
      </Sheet>
    </>
  )
}
