import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sharedKindNames } from '../../../../domain/sharing/share'
import { left, type Moment, spoken } from '../../../../domain/wording/time'
import { pathOf } from '../../../cloud/sharing'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ShareButton } from '../../../components/ShareButton'
import { Sheet } from '../../../components/Sheet'
import { groupName } from './groupName'
import type { Coverage } from './index'

type Thing = Coverage['things'][number]
/** Things that are shown before somebody asks for all. */
const FIRST = 8
const tones = { poll: 'persimmon', activity: 'jade', notice: 'ink', offer: 'amber', idea: 'jade' } as const

/** What is going on, how many opened it from each group, and the card for those where nobody has. */
export function Things({ coverage, now }: { coverage: Coverage; now: Moment }) {
  const [sending, setSending] = useState<Thing | null>(null)
  const [whole, setWhole] = useState(false)
  const { things } = coverage
  const shown = whole ? things : things.slice(0, FIRST)
  return (
    <>
      <Text className="coverage__heading">正在办的事</Text>
      {shown.map((thing) => (
        <Card key={`${thing.kind}:${thing.id}`}>
          <View className="coverage__line">
            <Badge tone={tones[thing.kind]}>{sharedKindNames[thing.kind]}</Badge>
            <Text className="coverage__small">{whenOf(thing, now)}</Text>
          </View>
          <Text className="coverage__title">{thing.title}</Text>
          <Opened thing={thing} groups={coverage.groups} />
          {thing.open && (
            <Button kind="plain" label={`把${thing.title}发到群里`} onTap={() => setSending(thing)}>
              发到群里
            </Button>
          )}
        </Card>
      ))}
      {shown.length < things.length && (
        <Button kind="plain" onTap={() => setWhole(true)}>
          {`看全部 ${things.length} 件`}
        </Button>
      )}
      {sending && <Send thing={sending} coverage={coverage} now={now} onClose={() => setSending(null)} />}
    </>
  )
}

function whenOf({ kind, open, until }: Thing, now: Moment): string {
  if (!open) return '已经结束'
  if (until === null) return '一直有'
  return kind === 'activity' ? spoken(until, now) : left(until, now)
}

/** Group by group, those where nobody has opened it said in one line. */
function Opened({ thing: { covered }, groups }: { thing: Thing; groups: Coverage['groups'] }) {
  const missing = groups.filter(({ group }) => !covered.some((one) => one.group === group))
  return (
    <View className="coverage__opened">
      {covered.map(({ group, opened }) => (
        <View key={group} className="coverage__line">
          <Text className="coverage__in">{groupName(groups, group)}</Text>
          <Text className="coverage__count">{opened} 人打开</Text>
        </View>
      ))}
      {missing.length > 0 && (
        <Text className="coverage__missing">
          还没有人打开:{missing.map(({ group }) => groupName(groups, group)).join('、')}
        </Text>
      )}
      {covered.length === 0 && groups.length === 0 && <Text className="coverage__missing">还没有人从群里打开过。</Text>}
    </View>
  )
}

type SendProps = { thing: Thing; coverage: Coverage; now: Moment; onClose: () => void }

function Send({ thing, coverage, now, onClose }: SendProps) {
  const { kind, id, title, area } = thing
  const when = whenOf(thing, now)
  const card = {
    ...{ title: `${title}:${when}`, path: pathOf(thing), at: coverage.building ?? undefined },
    shown: { kind, id, title, where: area, when, stake: '点开看看' },
  }
  return (
    <Sheet open title="发到群里" onClose={onClose}>
      <Text className="coverage__about">
        卡片上写着:{card.title}。选群的时候,请找还没有人打开的群。有人点开,这里过一分钟就看得到。
      </Text>
      <ShareButton card={card}>选群发出去</ShareButton>
    </Sheet>
  )
}
