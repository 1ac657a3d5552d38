import { Text } from '@tarojs/components'
import { useState } from 'react'
import { relationNames } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import { day } from '../../../../domain/wording/time'
import { usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import './index.scss'

type Household = Answer<'community.openHousehold'>
type Somebody = Household['people'][number]

/** Who is registered behind one door: for the grid leader, when somebody has moved away or a slip got lost. */
export default function HouseholdPage() {
  const { household } = usePageParams('household')
  const found = useAnswer('community.openHousehold', { household })
  return (
    <Page title="这一户">
      {found.ready ? <People found={found.data} again={found.again} /> : <Waiting for={found} shape="list" />}
    </Page>
  )
}

function People({ found, again }: { found: Household; again: () => void }) {
  const [moving, setMoving] = useState<Somebody | null>(null)
  const slip = useAction('community.reissueSlip')
  const reissue = async () => {
    if (await slip.run({ household: found.household, issue: found.slipIssue })) again()
  }
  return (
    <>
      <Text className="household__name">
        {found.building.name} {found.label}
      </Text>
      {found.people.length === 0 && (
        <Empty icon="door" title="还没有人登记" about="信箱里放一张邀请码,住户自己就能办。" />
      )}
      {found.people.map((somebody) => (
        <Card key={somebody.claimId}>
          <Text className="household__who">{somebody.name || relationNames[somebody.relation]}</Text>
          <Text className="household__about">
            {relationNames[somebody.relation]} · {day(somebody.since, found.now)}登记
          </Text>
          <Button kind="quiet" onTap={() => setMoving(somebody)}>
            已经搬走
          </Button>
        </Card>
      ))}
      <Text className="household__about">
        信箱条现在是第 {found.slipIssue} 版。丢了或换了住户,就换新:旧的邀请码不再能用。
      </Text>
      {slip.refusal && <NoticeBar tone="amber">{slip.refusal.message}</NoticeBar>}
      <Button kind="plain" busy={slip.busy} onTap={() => void reissue()}>
        邀请码换新
      </Button>
      {moving && (
        <MovedAway
          household={found.household}
          somebody={moving}
          onClose={() => setMoving(null)}
          onDone={() => {
            setMoving(null)
            again()
          }}
        />
      )}
    </>
  )
}

type Props = { household: string; somebody: Somebody; onClose: () => void; onDone: () => void }
function MovedAway({ household, somebody, onClose, onDone }: Props) {
  const { busy, refusal, run } = useAction('community.moveSomebodyOut')
  const [reason, setReason] = useState('')
  const move = async () => {
    if (await run({ household, claimId: somebody.claimId, reason: reason.trim() })) onDone()
  }
  return (
    <Sheet open title="登记已经搬走" onClose={onClose}>
      <Text className="household__about">对方会收到您写的原因;还住在这里的话,可以再登记。</Text>
      <Field label="怎么知道的" value={reason} hint="比如:房子卖了" onChange={setReason} />
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="primary" busy={busy} disabled={reason.trim() === ''} onTap={() => void move()}>
        登记搬走
      </Button>
    </Sheet>
  )
}
