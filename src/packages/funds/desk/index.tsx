import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { fundNames } from '../../../../domain/funds/fund'
import { stateNames } from '../../../../domain/funds/proposal'
import { actNames } from '../../../../domain/funds/summary'
import { yuan } from '../../../../domain/wording/money'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import './index.scss'

type Desk = Answer<'funds.openDesk'>
type Line = Desk['proposals'][number]

/** A clerk's ledger: what waits for whom, and what has been booked lately. */
export default function DeskPage() {
  const desk = useAnswer('funds.openDesk', {})
  return (
    <Page title="经费台账">{desk.ready ? <DeskView desk={desk.data} /> : <Waiting for={desk} shape="list" />}</Page>
  )
}

const groups: { word: string; tone: 'persimmon' | 'amber' | 'plain' | 'jade'; holds: (line: Line) => boolean }[] = [
  { word: '等您审核', tone: 'persimmon', holds: ({ state, mine }) => state === 'proposed' && !mine },
  { word: '退回给您', tone: 'amber', holds: ({ state, mine }) => state === 'returned' && mine },
  { word: '等同事审核', tone: 'plain', holds: ({ state, mine }) => state === 'proposed' && mine },
  { word: '最近记的', tone: 'jade', holds: ({ state }) => state === 'approved' },
]

function DeskView({ desk: { now, proposals, communities, mayPropose } }: { desk: Desk }) {
  const held = groups.map((group) => ({ ...group, lines: proposals.filter(group.holds) }))
  return (
    <>
      {proposals.length === 0 && (
        <Empty
          icon="deliberate"
          title="还没有一笔账"
          about="先记财政拨来的钱,再给每个项目定计划。每一笔都由两个人办:一个提,一个审。"
        />
      )}
      {mayPropose && (
        <Button kind="primary" onTap={() => open('fundForm', {})}>
          记一笔
        </Button>
      )}
      {held.map(
        ({ word, tone, lines }) =>
          lines.length > 0 && (
            <View key={word} className="fund-desk__group">
              <Text className="fund-desk__word">
                {word} {lines.length} 笔
              </Text>
              {lines.map((line) => (
                <ProposalCard key={line.id} line={line} tone={tone} now={now} />
              ))}
            </View>
          ),
      )}
      {communities.map(({ id, name }) => (
        <Button key={id} kind="plain" onTap={() => open('fundLedger', { at: id })}>
          看{name}公开的经费
        </Button>
      ))}
    </>
  )
}

function ProposalCard({ line, tone, now }: { line: Line; tone: (typeof groups)[number]['tone']; now: Moment }) {
  const { id, do: act, title, amount, areaName, kind, year, author, mine, at, state } = line
  return (
    <Card
      tone={tone}
      label={`${actNames[act]},${title}${amount === null ? '' : `,${yuan(amount)}`}`}
      onTap={() => open('fundProposal', { proposalId: id })}
    >
      <View className="fund-desk__line">
        <Badge tone={tone === 'plain' ? 'amber' : tone}>{actNames[act]}</Badge>
        <Text className="fund-desk__amount">{amount === null ? '' : yuan(amount)}</Text>
      </View>
      <Text className="fund-desk__title">{title}</Text>
      <Text className="fund-desk__about">
        {areaName} · {year} 年{fundNames[kind]}
      </Text>
      <Text className="fund-desk__about">
        {mine ? '您' : author},{spoken(at, now)}提出 · {stateNames[state]}
      </Text>
    </Card>
  )
}
