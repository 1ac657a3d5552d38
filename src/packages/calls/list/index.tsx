import { Text, View } from '@tarojs/components'
import { callStateNames } from '../../../../domain/calls/words'
import type { Answer } from '../../../../domain/contract'
import { left, spoken } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { lastDoor } from '../../../phone/door'
import '../look.scss'

type Calls = Answer<'calls.listCalls'>
type Line = Calls['calls'][number]

export default function OpenCallsPage() {
  const at = lastDoor()?.building
  const found = useAnswer('calls.listCalls', at === undefined ? {} : { at })
  return (
    <Page title="公益创投">{found.ready ? <List found={found.data} /> : <Waiting for={found} shape="list" />}</Page>
  )
}

function List({ found: { now, calls, more, areas } }: { found: Calls }) {
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: calls, more }, async (after) => {
    const at = lastDoor()?.building
    const page = await call('calls.listCalls', { after, ...(at === undefined ? {} : { at }) })
    return { items: page.calls, more: page.more }
  })
  return (
    <>
      <Text className="calls__intro">社区出题,社会组织报项目,评委打分,邻居支持和提问。</Text>
      {items.map((line) => (
        <CallCard key={line.callId} line={line} now={now} />
      ))}
      {items.length === 0 && (
        <Empty icon="deliberate" title="现在没有征集" about="社区或镇街发起公益创投后,项目和结果都在这里公开。" />
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="plain" busy={busy} onTap={goOn}>
          看更早的
        </Button>
      )}
      <View className="calls__acts">
        {areas.length > 0 && (
          <Button kind="plain" onTap={() => open('writeCall', {})}>
            发起征集
          </Button>
        )}
        <Button kind="quiet" onTap={() => open('organisations', {})}>
          看社会组织
        </Button>
      </View>
    </>
  )
}

const tones = { coming: 'ink', open: 'persimmon', scoring: 'amber', due: 'amber', decided: 'jade' } as const

function CallCard({ line, now }: { line: Line; now: number }) {
  const { callId, title, areaName, state } = line
  return (
    <Card label={`${title},${areaName},${callStateNames[state]}`} onTap={() => open('openCall', { callId })}>
      <View className="calls__badges">
        <Badge tone={tones[state]}>{callStateNames[state]}</Badge>
      </View>
      <Text className="calls__name">{title}</Text>
      <Text className="calls__small">
        {areaName} · {whenInWords(line, now)}
      </Text>
    </Card>
  )
}

function whenInWords({ state, opensAt, closesAt, juryAt }: Line, now: number): string {
  if (state === 'coming') return `${spoken(opensAt, now)}开始`
  if (state === 'open') return `报名${left(closesAt, now)}`
  if (state === 'scoring') return `评审${left(juryAt, now)}`
  return `${spoken(closesAt, now)}截止报名`
}
