import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { day } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { UnsentVisits } from '../UnsentVisits'
import { Arrange } from './Arrange'
import { Leave } from './Leave'
import { Visits } from './Visits'
import './index.scss'

export type PairAnswer = Answer<'visits.openPair'>

export default function PairPage() {
  const { pairId } = usePageParams('pair')
  const answer = useAnswer('visits.openPair', { pairId })
  return (
    <Page title="结对探望">
      {answer.ready ? <PairView pair={answer.data} again={answer.again} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

function PairView({ pair, again }: { pair: PairAnswer; again: () => void }) {
  const now = useNow(pair.now)
  const [leaving, setLeaving] = useState(false)
  const { pairId, elder, every, dueAt, missed, state, leads, volunteers } = pair
  const mine = volunteers.some((volunteer) => volunteer.mine)
  return (
    <>
      <UnsentVisits />
      <Card tone={missed ? 'amber' : 'plain'}>
        <View className="pair__head">
          <Text className="pair__elder">{elder.name}</Text>
          {state === 'ended' ? <Badge tone="ink">已结束</Badge> : missed && <Badge tone="amber">该去看看了</Badge>}
        </View>
        <Text className="pair__line">{elder.place}</Text>
        {elder.about && <Text className="pair__about">要知道的:{elder.about}</Text>}
        <Text className="pair__line">
          每 {every} 天看一次,下次 {day(dueAt, now)}前
        </Text>
        {state === 'active' && (
          <View className="pair__ways">
            <Button kind="primary" onTap={() => open('visitNote', { pairId, elder: elder.name })}>
              记一次探望
            </Button>
          </View>
        )}
      </Card>
      {leads && state === 'active' && <Arrange pair={pair} again={again} />}
      <Visits pair={pair} now={now} again={again} />
      <Text className="pair__secret">老人的情况只有结对的志愿者和带队人看得到,请不要外传。</Text>
      {mine && state === 'active' && (
        <Button kind="quiet" onTap={() => setLeaving(true)}>
          我不能再去了
        </Button>
      )}
      <Leave pairId={pairId} open={leaving} onClose={() => setLeaving(false)} />
    </>
  )
}
