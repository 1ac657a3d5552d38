import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { wan } from '../../../../domain/wording/money'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { NoticeBar } from '../../../components/NoticeBar'
import { PhotoField } from '../../../components/PhotoField'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { missingIn, proposalOf, type Sketch, sumIn } from './sketch'
import '../look.scss'

type Props = { callId: string; organisationId: string; revision: number; first: Sketch }
const MOST_PICTURES = 6
const MOST_LINES = 20

/** What an organisation proposes; it can be changed until the call closes. */
export function Form({ callId, organisationId, revision, first }: Props) {
  const [sketch, keep, drop] = useDraft<Sketch>(`calls/proposal/${callId}/${organisationId}/${revision}`, first)
  const [missing, setMissing] = useState<string | null>(null)
  const [looking, setLooking] = useState(false)
  const { busy, refusal, run } = useAction('calls.submitProposal')
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
    const sent = await run({ callId, organisationId, revision, ...proposalOf(sketch) })
    setLooking(false)
    if (!sent) return
    drop()
    openInstead('roadshow', { proposalId: sent.proposalId })
  }
  return (
    <>
      <Text className="calls__intro">截止报名以前随时能改。报了就公开,邻居可以看、可以问。</Text>
      <Field label="项目名字" value={sketch.title} onChange={(title) => change({ title })} hint="最多 30 个字" />
      {['第一句:做什么', '第二句:帮谁', '第三句:会有什么不同'].map((label, place) => (
        <Field
          key={label}
          label={label}
          value={sketch.lines[place] ?? ''}
          onChange={(line) => change({ lines: sketch.lines.map((other, at) => (at === place ? line : other)) })}
          {...(place > 0 ? { hint: '可以不填' } : { hint: '最多 40 个字' })}
        />
      ))}
      <TextArea
        label="怎么做"
        value={sketch.plan}
        onChange={(plan) => change({ plan })}
        hint="谁来做,分几步,什么时候做完"
        most={1500}
      />
      <BudgetFields sketch={sketch} change={change} />
      <Field
        label="路演视频的网址(可以不填)"
        value={sketch.video}
        onChange={(video) => change({ video })}
        hint="以 https 开头,邻居复制了到浏览器里看"
      />
      <PhotoField
        label="照片,可以不放"
        photos={sketch.photos}
        onChange={(photos) => change({ photos })}
        most={MOST_PICTURES}
        hint="请别拍到孩子的脸;检查通过后邻居就看得到。"
      />
      {(missing || refusal) && (
        <NoticeBar tone="amber">
          <Text>{missing ?? refusal?.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" onTap={look}>
        看一遍再交
      </Button>
      <Sheet open={looking} title={sketch.title} onClose={() => setLooking(false)}>
        <Text className="calls__sentence">
          预算 {wan(sumIn(sketch))},照片 {sketch.photos.length} 张。
        </Text>
        <Text className="calls__sentence">交了以后邻居和评委都看得到,截止报名以前还能改。</Text>
        <Button kind="primary" busy={busy} onTap={() => void send()}>
          确认交
        </Button>
      </Sheet>
    </>
  )
}

type Part = { sketch: Sketch; change: (part: Partial<Sketch>) => void }

/** Where the money goes, line by line, with the sum as it grows. */
function BudgetFields({ sketch, change }: Part) {
  const { budget } = sketch
  const put = (place: number, part: Partial<Sketch['budget'][number]>) =>
    change({ budget: budget.map((line, at) => (at === place ? { ...line, ...part } : line)) })
  return (
    <View className="calls__part">
      <Text className="calls__heading">钱怎么花,合计 {wan(sumIn(sketch))}</Text>
      {budget.map(({ what, amount }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
        <View key={place} className="calls__line">
          <Field label={`第 ${place + 1} 笔花在`} value={what} onChange={(typed) => put(place, { what: typed })} />
          <MoneyField label="多少元" value={amount} onChange={(typed) => put(place, { amount: typed })} />
          {budget.length > 1 && (
            <Act
              word="去掉这笔"
              about={`去掉第 ${place + 1} 笔`}
              onTap={() => change({ budget: budget.filter((_, at) => at !== place) })}
            />
          )}
        </View>
      ))}
      {budget.length < MOST_LINES && (
        <Button kind="plain" onTap={() => change({ budget: [...budget, { what: '', amount: '' }] })}>
          再加一笔
        </Button>
      )}
    </View>
  )
}
