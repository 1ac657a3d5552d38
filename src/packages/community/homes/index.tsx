import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { relationNames } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import { day } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import { ClaimCard } from '../ClaimCard'
import { Decide, type Decision } from './Decide'
import './index.scss'

type Homes = Answer<'community.openClaims'>
type Home = Homes['homes'][number]

/** Who says to live with me, and the homes that I have. */
export default function HomesPage() {
  const homes = useAnswer('community.openClaims', {})
  return (
    <Page title="我的家">
      {homes.ready ? <Mine mine={homes.data} again={homes.again} /> : <Waiting for={homes} shape="list" />}
    </Page>
  )
}

function Mine({ mine: { homes, claims, now }, again }: { mine: Homes; again: () => void }) {
  const [decision, setDecision] = useState<Decision | null>(null)
  const [leaving, setLeaving] = useState<Home | null>(null)
  const done = () => {
    setDecision(null)
    setLeaving(null)
    again()
  }
  if (homes.length === 0) return <Empty icon="door" title="您还没有住处" about="扫一扫楼门口的二维码,就能登记。" />
  return (
    <>
      {claims.length > 0 && <Text className="homes__heading">有人说住在您家</Text>}
      {claims.map((claim) => (
        <ClaimCard key={claim.claimId} claim={claim} now={now}>
          {claim.mayConfirm ? (
            <View className="homes__acts">
              <Button kind="plain" onTap={() => setDecision({ claim, to: 'confirmed' })}>
                是,确认
              </Button>
              <Button kind="quiet" onTap={() => setDecision({ claim, to: 'declined' })}>
                不是
              </Button>
            </View>
          ) : (
            <Text className="homes__about">请业主或网格长来确认。</Text>
          )}
        </ClaimCard>
      ))}
      <Text className="homes__heading">我的家</Text>
      {homes.map((home) => (
        <Card key={home.household}>
          <Text className="homes__title">
            {home.building.name} {home.label}
          </Text>
          <Text className="homes__about">
            {relationNames[home.relation]} · {day(home.since, now)}登记
          </Text>
          <Button kind="quiet" label={`搬出${home.label}`} onTap={() => setLeaving(home)}>
            搬走了
          </Button>
        </Card>
      ))}
      {decision && <Decide {...decision} onClose={() => setDecision(null)} onDone={done} />}
      {leaving && <MoveOut home={leaving} onClose={() => setLeaving(null)} onDone={done} />}
    </>
  )
}

function MoveOut({ home, onClose, onDone }: { home: Home; onClose: () => void; onDone: () => void }) {
  const { busy, refusal, run } = useAction('community.moveOut')
  const leave = async () => {
    if (await run({ household: home.household })) onDone()
  }
  return (
    <Sheet open title={`搬出${home.label}?`} onClose={onClose}>
      <Text className="homes__about">
        搬出后不能再替这一户投票,也收不到这栋楼的消息。投过的票还算数。还住回来,再登记就行。
      </Text>
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="danger" busy={busy} onTap={() => void leave()}>
        确认搬出
      </Button>
    </Sheet>
  )
}
