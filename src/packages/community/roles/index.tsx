import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { roleNames } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import { usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import { OfficeCard } from '../OfficeCard'
import { GiveForm } from './GiveForm'
import './index.scss'

type Roles = Answer<'community.listRoles'>
type Listed = Roles['offices'][number]

export default function RolesPage() {
  const { area } = usePageParams('roles')
  const [at, setAt] = useState(area)
  const roles = useAnswer('community.listRoles', at ? { area: at } : {})
  return (
    <Page title="职责名单">
      {roles.ready ? (
        <List roles={roles.data} again={roles.again} onArea={setAt} />
      ) : (
        <Waiting for={roles} shape="page" />
      )}
    </Page>
  )
}

type ListProps = { roles: Roles; again: () => void; onArea: (area: string) => void }
function List({ roles, again, onArea }: ListProps) {
  const [giving, setGiving] = useState(false)
  const [chosen, setChosen] = useState<{ office: Listed; what: 'confirm' | 'end' } | null>(null)
  const elsewhere = roles.areas.filter(({ id }) => id !== roles.at.id)
  const done = () => {
    setGiving(false)
    setChosen(null)
    again()
  }
  if (giving) return <GiveForm roles={roles} onDone={done} onBack={() => setGiving(false)} />
  return (
    <>
      <Text className="roles__at">{roles.at.name}</Text>
      <Text className="roles__about">谁在这里担任什么,是谁给的。干部的职责要两个人办:一位提名,另一位确认。</Text>
      {elsewhere.map(({ id, name }) => (
        <Button key={id} kind="quiet" onTap={() => onArea(id)}>
          {`看${name}`}
        </Button>
      ))}
      {roles.mayGive.length > 0 && (
        <Button kind="primary" onTap={() => setGiving(true)}>
          给一项职责
        </Button>
      )}
      <View className="roles__list">
        {roles.offices.map((office) => (
          <OfficeCard key={office.officeId} office={office} now={roles.now}>
            <View className="roles__acts">
              {office.mayConfirm && (
                <Button kind="plain" onTap={() => setChosen({ office, what: 'confirm' })}>
                  确认这项职责
                </Button>
              )}
              <Button kind="quiet" onTap={() => setChosen({ office, what: 'end' })}>
                {office.state === 'proposed' ? '撤回提名' : '结束这项职责'}
              </Button>
            </View>
          </OfficeCard>
        ))}
        {roles.offices.length === 0 && <Text className="roles__about">这里还没有人担任职责。</Text>}
      </View>
      {chosen && <Decide {...chosen} onClose={() => setChosen(null)} onDone={done} />}
    </>
  )
}

type DecideProps = { office: Listed; what: 'confirm' | 'end'; onClose: () => void; onDone: () => void }
function Decide({ office, what, onClose, onDone }: DecideProps) {
  const confirming = useAction('community.confirmRole')
  const ending = useAction('community.endRole')
  const { busy, refusal, run } = what === 'confirm' ? confirming : ending
  const decide = async () => {
    if (await run({ officeId: office.officeId })) onDone()
  }
  const who = `${office.name} · ${office.area}的${roleNames[office.role]}`
  return (
    <Sheet open title={what === 'confirm' ? '确认职责' : '结束职责'} onClose={onClose}>
      <Text className="roles__who">{who}</Text>
      <Text className="roles__about">
        {what === 'confirm' ? '确认后马上生效,对方会收到消息。' : '结束后马上生效,记录会留着。'}
      </Text>
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="primary" busy={busy} onTap={() => void decide()}>
        {what === 'confirm' ? '确认' : '结束'}
      </Button>
    </Sheet>
  )
}
