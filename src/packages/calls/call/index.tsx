import { Text, View } from '@tarojs/components'
import { callStateNames } from '../../../../domain/calls/words'
import type { Answer } from '../../../../domain/contract'
import { wan } from '../../../../domain/wording/money'
import { spoken } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { EntryCard } from '../EntryCard'
import { Desk } from './Desk'
import '../look.scss'

export type Call = Answer<'calls.openCall'>

export default function OpenCallPage() {
  const { callId } = usePageParams('openCall')
  const found = useAnswer('calls.openCall', { callId })
  return (
    <Page title="公益创投">
      {found.ready ? <Everything call={found.data} again={found.again} /> : <Waiting for={found} shape="page" />}
    </Page>
  )
}

/** What every part of the page gets; `again` asks anew after something was done. */
export type PartProps = { call: Call; again: () => void }

function Everything({ call, again }: PartProps) {
  const { now, title, areaName, state, about, byName, opensAt, closesAt, juryAt, most, winners, passMark } = call
  const { entries, explained, decidedAt, scored, desk } = call
  return (
    <>
      <View className="calls__head">
        <Badge tone={state === 'open' ? 'persimmon' : state === 'decided' ? 'jade' : 'amber'}>
          {callStateNames[state]}
        </Badge>
        <Text className="calls__title">{title}</Text>
        <Text className="calls__small">
          {areaName} · {byName}
        </Text>
      </View>
      <View className="calls__facts">
        <Fact figure={wan(most)} label="每个项目最多" />
        <Fact figure={`${winners} 个`} label={`最多入选,${passMark} 分以上`} />
        <Fact figure={`${entries.length} 个`} label="已报项目" />
      </View>
      <Text className="calls__about">{about}</Text>
      <Own call={call} />
      {scored && state === 'scoring' && (
        <Text className="calls__sentence">
          您是评委,打了 {scored.length} 个,共 {entries.length} 个。点开项目打分。
        </Text>
      )}
      {desk && <Desk call={call} desk={desk} again={again} />}
      {entries.length > 0 && (
        <View className="calls__part">
          <Text className="calls__heading">{decidedAt === null ? '报上来的项目' : '结果'}</Text>
          {entries.map((entry) => (
            <EntryCard
              key={entry.proposalId}
              entry={entry}
              {...(scored && state === 'scoring' ? { scored: scored.includes(entry.proposalId) } : {})}
            />
          ))}
        </View>
      )}
      {explained.length > 0 && (
        <View className="calls__part">
          <Text className="calls__heading">结果是怎么来的</Text>
          {explained.map((sentence) => (
            <Text key={sentence} className="calls__sentence">
              {sentence}
            </Text>
          ))}
        </View>
      )}
      <Criteria call={call} />
      <View className="calls__part">
        <Text className="calls__heading">时间</Text>
        <Line word="开始报名" at={opensAt} now={now} />
        <Line word="截止报名" at={closesAt} now={now} />
        <Line word="评审结束" at={juryAt} now={now} />
        {decidedAt !== null && <Line word="公布结果" at={decidedAt} now={now} />}
      </View>
    </>
  )
}

/** What the caller's organisations may do here. */
const Own = ({ call: { callId, own, state } }: { call: Call }) => (
  <View className="calls__acts">
    {own.map(({ organisationId, name, proposalId }) =>
      proposalId !== null ? (
        <Button key={organisationId} kind="plain" onTap={() => open('roadshow', { proposalId })}>
          看我们报的:{name}
        </Button>
      ) : (
        state === 'open' && (
          <Button key={organisationId} kind="primary" onTap={() => open('propose', { callId, organisationId })}>
            替{name}报项目
          </Button>
        )
      ),
    )}
  </View>
)

const Criteria = ({ call: { criteria, jurors } }: { call: Call }) => (
  <View className="calls__part">
    <Text className="calls__heading">怎么评</Text>
    <Text className="calls__small">
      {jurors > 0 ? `${jurors} 位评委` : '评委正在请'},每项 0 到 100 分。公布每一项的平均分,不公布谁打了几分。
    </Text>
    {criteria.map(({ name, weight }) => (
      <View key={name} className="calls__line" aria-label={`${name},占 ${weight}%`}>
        <View className="calls__row" aria-hidden>
          <Text className="calls__word">{name}</Text>
          <Text className="calls__number">{weight}%</Text>
        </View>
        <View className="calls__track" aria-hidden>
          <View className="calls__bar" style={{ width: `${weight}%` }} />
        </View>
      </View>
    ))}
  </View>
)

const Fact = ({ figure, label }: { figure: string; label: string }) => (
  <View className="calls__fact">
    <Text className="calls__figure">{figure}</Text>
    <Text className="calls__label">{label}</Text>
  </View>
)

const Line = ({ word, at, now }: { word: string; at: number; now: number }) => (
  <View className="calls__row calls__line">
    <Text className="calls__word">{word}</Text>
    <Text className="calls__small">{spoken(at, now)}</Text>
  </View>
)
