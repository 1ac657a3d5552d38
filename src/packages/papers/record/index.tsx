import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { fullDay, type Moment, spoken } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { ServiceLines } from '../ServiceLines'
import './index.scss'

type ServiceRecord = Answer<'papers.openRecord'>

export default function RecordPage() {
  const answer = useAnswer('papers.openRecord', {})
  return (
    <Page title="我的志愿记录">
      {answer.ready ? <RecordView record={answer.data} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

function RecordView({ record }: { record: ServiceRecord }) {
  const { now, minutes, services, activities, first, certificates } = record
  if (first === null)
    return (
      <>
        <Empty
          icon="volunteer"
          title="还没有确认过的时长"
          about="做完一场,带队人确认时长以后,这里就有第一条记录,随时可以免费开证明。"
          action="看看志愿活动"
          onAction={() => open('volunteer', {})}
        />
        <Button kind="quiet" onTap={() => open('certificate', {})}>
          核对一份证明
        </Button>
      </>
    )
  return (
    <>
      <View className="record__head">
        <Text className="record__label">我的志愿时长</Text>
        <Text className="record__total">{hoursInWords(minutes)}</Text>
        <Text className="record__label">
          {fullDay(first)}以来,{activities} 个活动,{services} 次
        </Text>
      </View>
      <View className="record__ways">
        <Button kind="primary" onTap={() => open('issue', {})}>
          开志愿服务证明
        </Button>
        <Button kind="quiet" onTap={() => open('certificate', {})}>
          核对一份证明
        </Button>
      </View>
      <Certificates certificates={certificates} now={now} />
      <Services record={record} />
    </>
  )
}

const Certificates = ({ certificates, now }: { certificates: ServiceRecord['certificates']; now: Moment }) =>
  certificates.length === 0 ? null : (
    <View className="record__part">
      <Text className="record__heading">开过的证明</Text>
      {certificates.map(({ number, name, minutes, issuedAt }) => (
        <Card
          key={number}
          label={`${name}的证明,${hoursInWords(minutes)},${spoken(issuedAt, now)}开的`}
          onTap={() => open('certificate', { number })}
        >
          <Text className="record__name">
            {name} · {hoursInWords(minutes)}
          </Text>
          <Text className="record__label">{spoken(issuedAt, now)}开的</Text>
          <Text className="record__label">{number}</Text>
        </Card>
      ))}
    </View>
  )

function Services({ record: { lines, more } }: { record: ServiceRecord }) {
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: lines, more }, async (after) => {
    const page = await call('papers.openRecord', { after })
    return { items: page.lines, more: page.more }
  })
  return (
    <View className="record__part">
      <Text className="record__heading">每一次服务</Text>
      <ServiceLines lines={items} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="plain" busy={busy} onTap={goOn}>
          看更早的
        </Button>
      )}
    </View>
  )
}
