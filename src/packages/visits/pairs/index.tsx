import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { conditionNames } from '../../../../domain/visits/pair'
import { day, type Moment } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { UnsentVisits } from '../UnsentVisits'
import './index.scss'

type Pairs = Answer<'visits.listPairs'>

/** The elders that one looks in on, those who wait for longest first. */
export default function PairsPage() {
  const answer = useAnswer('visits.listPairs', {})
  return (
    <Page title="结对探望">
      {answer.ready ? <PairList list={answer.data} /> : <Waiting for={answer} shape="list" />}
    </Page>
  )
}

function PairList({ list }: { list: Pairs }) {
  const now = useNow(list.now)
  return (
    <>
      <UnsentVisits />
      {list.pairs.length === 0 && (
        <Empty
          icon="volunteer"
          title="还没有结对"
          about="两位邻居结伴,隔几天去看看一位老人。想参加,请告诉网格长或志愿队长,他们会发邀请给您。"
        />
      )}
      {list.pairs.map((pair) => (
        <PairCard key={pair.pairId} pair={pair} now={now} />
      ))}
      <View className="pairs__ways">
        {list.mayPair && (
          <Button kind="plain" onTap={() => open('newPair', {})}>
            给一位老人安排结对
          </Button>
        )}
        {list.maySeeNeeds && (
          <Button kind="quiet" onTap={() => open('needs', {})}>
            看需求清单
          </Button>
        )}
      </View>
    </>
  )
}

function PairCard({ pair, now }: { pair: Pairs['pairs'][number]; now: Moment }) {
  const { pairId, elder, place, dueAt, last, missed, leads, volunteers } = pair
  return (
    <Card tone={missed ? 'amber' : 'plain'}>
      <View className="pairs__head">
        <Text className="pairs__elder">{elder}</Text>
        {missed ? <Badge tone="amber">该去看看了</Badge> : <Text className="pairs__due">{day(dueAt, now)}前</Text>}
      </View>
      <Text className="pairs__about">{place}</Text>
      <Text className="pairs__about">
        {last ? `${day(last.at, now)}看过,${conditionNames[last.how]}` : '还没有去看过'}
        {volunteers.length > 0 && ` · ${volunteers.join('、')}`}
      </Text>
      <View className="pairs__ways">
        <Button kind={missed ? 'primary' : 'plain'} onTap={() => open('visitNote', { pairId, elder })}>
          记一次探望
        </Button>
        <Button kind="quiet" onTap={() => open('pair', { pairId })}>
          {leads ? '情况和志愿者' : '看看情况'}
        </Button>
      </View>
    </Card>
  )
}
