import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import { type Office, OfficeCard } from '../OfficeCard'
import { FirstClerk } from './FirstClerk'
import './index.scss'

type Rights = Answer<'community.openRights'>

export default function RightsPage() {
  const rights = useAnswer('community.openRights', {})
  return (
    <Page title="我的职责">
      {rights.ready ? <Held rights={rights.data} again={rights.again} /> : <Waiting for={rights} shape="page" />}
    </Page>
  )
}

function Held({ rights: { offices, privacyNotice, firstClerks, now }, again }: { rights: Rights; again: () => void }) {
  const [leaving, setLeaving] = useState<Office | null>(null)
  return (
    <>
      <Digits privacyNotice={privacyNotice} />
      <View className="rights__part">
        <Text className="rights__heading">我担任的</Text>
        {offices.map((office) => (
          <OfficeCard key={office.officeId} office={office} now={now}>
            {office.state === 'held' && (
              <Button kind="quiet" onTap={() => setLeaving(office)}>
                我不再担任了
              </Button>
            )}
          </OfficeCard>
        ))}
        {offices.length === 0 && <Text className="rights__about">您还没有职责。网格长由社区给,社区干部由镇街给。</Text>}
      </View>
      {firstClerks && <FirstClerk privacyNotice={privacyNotice} onClaimed={again} />}
      <PutDown
        office={leaving}
        onClose={() => setLeaving(null)}
        onDone={() => {
          setLeaving(null)
          again()
        }}
      />
    </>
  )
}

/** Six digits, big enough to be read out across a desk. */
function Digits({ privacyNotice }: { privacyNotice: string }) {
  const { busy, refusal, run } = useAction('community.showCode')
  const [code, setCode] = useState<Answer<'community.showCode'> | null>(null)
  const now = useNow(code?.now ?? 0)
  const good = code !== null && now < code.until
  const show = async () => setCode(await run({ privacyNotice }))
  return (
    <View className="rights__part">
      <Text className="rights__heading">请人给我职责</Text>
      <Text className="rights__about">把六位号码念给上一级的工作人员,他们靠它找到您。号码十分钟内有效。</Text>
      {good && (
        <View className="rights__code">
          <Text className="rights__digits" aria-label={`号码 ${[...code.digits].join(' ')}`}>
            {`${code.digits.slice(0, 3)} ${code.digits.slice(3)}`}
          </Text>
          <Text className="rights__about">{`${spoken(code.until, code.now)} 前有效`}</Text>
        </View>
      )}
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      {!good && (
        <Button kind="primary" busy={busy} onTap={() => void show()}>
          我同意隐私说明,显示号码
        </Button>
      )}
    </View>
  )
}

type PutDownProps = { office: Office | null; onClose: () => void; onDone: () => void }
function PutDown({ office, onClose, onDone }: PutDownProps) {
  const { busy, refusal, run } = useAction('community.endRole')
  const end = async () => {
    if (office && (await run({ officeId: office.officeId }))) onDone()
  }
  return (
    <Sheet open={office !== null} title="不再担任" onClose={onClose}>
      <Text className="rights__about">确认后马上生效,要再担任得请上一级重新给。</Text>
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="primary" busy={busy} onTap={() => void end()}>
        确认不再担任
      </Button>
    </Sheet>
  )
}
