import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { relationNames, roleNames } from '../../../domain/community/person'
import type { Answer } from '../../../domain/contract'
import { day, spoken } from '../../../domain/wording/time'
import { receiptOf } from '../../cloud/receipts'
import { open } from '../../cloud/routes'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Page } from '../../components/Page'
import { Waiting } from '../../components/Waiting'
import { Scan } from '../home/Scan'
import { Reading } from './Reading'
import { Ways } from './Ways'
import { officeWays, volunteerWays } from './whereTo'
import './index.scss'

type Me = Answer<'community.openMe'>

export default function MePage() {
  const me = useAnswer('community.openMe', {})
  return (
    <Page title="我的">
      {me.ready ? (
        <>
          <Homes me={me.data} />
          {me.data.roles.length > 0 && (
            <>
              <Roles me={me.data} />
              <Ways heading="工作" ways={officeWays(me.data.roles.map(({ role }) => role))} />
            </>
          )}
          <Ways heading="志愿" ways={volunteerWays} />
          <Votes me={me.data} />
          <Reading />
          <Mine me={me.data} />
        </>
      ) : (
        <Waiting for={me} shape="page" />
      )}
    </Page>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="me__part">
    <Text className="me__heading">{title}</Text>
    {children}
  </View>
)

const Homes = ({ me: { homes, now } }: { me: Me }) => (
  <Part title="我的家">
    {homes.map(({ household, label, relation, since, place }) => (
      <Card key={household}>
        <Text className="me__title">
          {place.compound.name} {place.building.name} {label}
        </Text>
        <Text className="me__about">
          {place.community.name} · {relationNames[relation]} · {day(since, now)}登记
        </Text>
      </Card>
    ))}
    {homes.length === 0 && <Text className="me__none">您还没有登记住处。登记后就能投票、报名。</Text>}
    {homes.length > 0 && (
      <Button kind="plain" onTap={() => open('homes', {})}>
        家里人、搬走了
      </Button>
    )}
    {homes.some(({ relation }) => relation === 'owner') && (
      <Button kind="plain" onTap={() => open('myRow', {})}>
        我的房屋面积
      </Button>
    )}
    <Scan kind={homes.length === 0 ? 'primary' : 'plain'}>{homes.length === 0 ? '扫楼门口的码' : '再登记一处'}</Scan>
  </Part>
)

const Roles = ({ me: { roles } }: { me: Me }) => (
  <Part title="我的职责">
    {roles.map(({ role, area }) => (
      <Text key={role + area} className="me__row">
        {area} · {roleNames[role]}
      </Text>
    ))}
  </Part>
)

const Votes = ({ me: { votes, now } }: { me: Me }) => (
  <Part title="我投过的票">
    {votes.map(({ pollId, title, at, closed }) => (
      <Card key={pollId}>
        <Text className="me__title">{title}</Text>
        <Text className="me__about">{spoken(at, now)} 投过票。选了什么,只有您自己的手机知道。</Text>
        <View className="me__ways">
          {receiptOf(pollId) && (
            <Button kind="plain" onTap={() => open(closed ? 'verify' : 'receipt', { pollId })}>
              {closed ? '核对我的选票' : '看回执'}
            </Button>
          )}
          <Button kind="quiet" onTap={() => open(closed ? 'result' : 'poll', { pollId })}>
            {closed ? '看结果' : '看这次投票'}
          </Button>
        </View>
      </Card>
    ))}
    {votes.length === 0 && <Text className="me__none">还没有投过票。</Text>}
  </Part>
)

const Mine = ({ me: { consent, now } }: { me: Me }) => (
  <Part title="我的信息">
    <Text className="me__none">
      {consent
        ? `惠邻只存了您的住处、家里投过哪次票、您报名和服务的记录,还有您自己愿意写的。隐私说明是您 ${spoken(consent.at, now)} 同意的。`
        : '惠邻没有存您的任何信息。'}
    </Text>
    <Button kind="plain" onTap={() => open('myData', {})}>
      看全部、带走、注销
    </Button>
    <Button kind="plain" onTap={() => open('rights', {})}>
      我的职责
    </Button>
    <Button kind="plain" onTap={() => open('privacy', {})}>
      隐私说明
    </Button>
  </Part>
)
