import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { wan } from '../../../../domain/wording/money'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { DayTime } from '../../../components/DayTime'
import { dayTimeOf } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { NoticeBar } from '../../../components/NoticeBar'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Sheet } from '../../../components/Sheet'
import { Stepper } from '../../../components/Stepper'
import { TextArea } from '../../../components/TextArea'
import { callOf, missingIn, newSketch, type Sketch, weightsIn } from './sketch'
import '../look.scss'

const MOST_CRITERIA = 8

/** What is wanted, how it is judged, and until when; read over once before it is public. */
export function Form({ areas, now }: { areas: Answer<'calls.listCalls'>['areas']; now: number }) {
  const [first] = useState(() => newSketch(now, areas.length === 1 ? (areas[0]?.id ?? null) : null))
  const [sketch, keep, drop] = useDraft<Sketch>('calls/write', first)
  const [missing, setMissing] = useState<string | null>(null)
  const [looking, setLooking] = useState(false)
  const { busy, refusal, run } = useAction('calls.writeCall')
  const change = (part: Partial<Sketch>) => {
    keep({ ...sketch, ...part })
    setMissing(null)
  }
  const look = () => {
    const what = missingIn(sketch)
    setMissing(what)
    setLooking(what === null)
  }
  const send = async () => {
    const sent = await run(callOf(sketch))
    setLooking(false)
    if (!sent) return
    drop()
    openInstead('openCall', { callId: sent.callId })
  }
  const earliest = dayTimeOf(now).day
  const { opensAt, closesAt, juryAt, winners, passMark } = sketch
  return (
    <>
      {areas.length > 1 && (
        <PlaceChoice label="在哪里征集" places={areas} value={sketch.area} onChange={(area) => change({ area })} />
      )}
      <Field label="题目" value={sketch.title} onChange={(title) => change({ title })} hint="比如:为老服务公益创投" />
      <TextArea
        label="要什么样的项目"
        value={sketch.about}
        onChange={(about) => change({ about })}
        hint="帮谁,解决什么,有什么要求"
        most={1000}
      />
      <MoneyField label="每个项目最多(元)" value={sketch.most} onChange={(most) => change({ most })} />
      <Text className="calls__small">最多几个入选</Text>
      <Stepper
        label="最多几个入选"
        value={winners}
        onChange={(most) => change({ winners: most })}
        least={1}
        most={20}
        word={(value) => `${value} 个`}
      />
      <Text className="calls__small">最低多少分才能入选</Text>
      <Stepper
        label="最低多少分才能入选"
        value={passMark}
        onChange={(mark) => change({ passMark: mark })}
        least={0}
        most={100}
        step={5}
        word={(value) => `${value} 分`}
      />
      <Criteria sketch={sketch} change={change} />
      <DayTime label="开始报名" value={opensAt} onChange={(at) => change({ opensAt: at })} earliest={earliest} />
      <DayTime label="截止报名" value={closesAt} onChange={(at) => change({ closesAt: at })} earliest={earliest} />
      <DayTime label="评审结束" value={juryAt} onChange={(at) => change({ juryAt: at })} earliest={earliest} />
      {(missing || refusal) && (
        <NoticeBar tone="amber">
          <Text>{missing ?? refusal?.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" onTap={look}>
        看一遍再发
      </Button>
      <Sheet open={looking} title={sketch.title} onClose={() => setLooking(false)}>
        <Text className="calls__sentence">
          每个项目最多 {wan(callOf(sketch).most)},{passMark} 分以上的前 {winners} 名入选。
        </Text>
        <Text className="calls__sentence">
          {opensAt.day} 开始,{closesAt.day} 截止,{juryAt.day} 评完。发出后不能改,评委在页面上请。
        </Text>
        <Button kind="primary" busy={busy} onTap={() => void send()}>
          确认发起
        </Button>
      </Sheet>
    </>
  )
}

type Part = { sketch: Sketch; change: (part: Partial<Sketch>) => void }

function Criteria({ sketch, change }: Part) {
  const { criteria } = sketch
  const put = (place: number, part: Partial<Sketch['criteria'][number]>) =>
    change({ criteria: criteria.map((line, at) => (at === place ? { ...line, ...part } : line)) })
  return (
    <View className="calls__part">
      <Text className="calls__heading">怎么评,权重合计 {weightsIn(sketch)}</Text>
      <Text className="calls__small">合计要正好 100。分数一样时先比排在前面的。</Text>
      {criteria.map(({ name, weight }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
        <View key={place} className="calls__line">
          <Field label={`第 ${place + 1} 项`} value={name} onChange={(typed) => put(place, { name: typed })} />
          <Stepper
            label={`${name}的权重`}
            value={weight}
            onChange={(share) => put(place, { weight: share })}
            least={5}
            most={100}
            step={5}
            word={(value) => `占 ${value}`}
          />
          {criteria.length > 1 && (
            <Act
              word="去掉这项"
              about={`去掉${name}`}
              onTap={() => change({ criteria: criteria.filter((_, at) => at !== place) })}
            />
          )}
        </View>
      ))}
      {criteria.length < MOST_CRITERIA && (
        <Button kind="plain" onTap={() => change({ criteria: [...criteria, { name: '', weight: 10 }] })}>
          再加一项
        </Button>
      )}
    </View>
  )
}
