import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { incubationNames, incubationStages } from '../../../../domain/organisations/words'
import { day } from '../../../../domain/wording/time'
import { useAnswer } from '../../../cloud/useAnswer'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { OrganisationCard } from '../OrganisationCard'
import '../look.scss'

type Desk = Answer<'organisations.openDesk'>

export default function OrganisationDeskPage() {
  const desk = useAnswer('organisations.openDesk', {})
  return (
    <Page title="组织审核和孵化">{desk.ready ? <Board desk={desk.data} /> : <Waiting for={desk} shape="list" />}</Page>
  )
}

function Board({ desk: { waiting, others, stages, areas, now } }: { desk: Desk }) {
  const most = Math.max(1, ...stages.map(({ count }) => count))
  const grouped = [...incubationStages, null].flatMap((stage) => {
    const found = others.filter((organisation) => organisation.stage === stage)
    return found.length > 0 ? [{ stage, found }] : []
  })
  if (waiting.length === 0 && others.length === 0)
    return <Empty title="还没有组织登记" about="居民在「社会组织」里替组织登记后,材料会到这里。" />
  return (
    <>
      <Text className="organisations__intro">{areas.map(({ name }) => name).join('、')}</Text>
      {waiting.length > 0 && (
        <View className="organisations__part">
          <Text className="organisations__heading">等审核 {waiting.length} 家</Text>
          {waiting.map(({ checked, at, ...organisation }) => (
            <OrganisationCard
              key={organisation.organisationId}
              organisation={organisation}
              say={`${day(at, now)}交的 · ${checked ? '材料看过了,等区里确认' : '等社区或镇街看材料'}`}
            />
          ))}
        </View>
      )}
      <View className="organisations__part">
        <Text className="organisations__heading">孵化到哪一步</Text>
        {stages.map(({ stage, count }) => (
          <View key={stage} className="organisations__line">
            <View className="organisations__row">
              <Text className="organisations__word">{incubationNames[stage]}</Text>
              <Text className="organisations__number">{count} 家</Text>
            </View>
            <View className="organisations__track" aria-hidden>
              <View className="organisations__bar" style={{ width: `${Math.round((count * 100) / most)}%` }} />
            </View>
          </View>
        ))}
      </View>
      {grouped.map(({ stage, found }) => (
        <View key={stage ?? 'none'} className="organisations__part">
          <Text className="organisations__heading">{stage ? incubationNames[stage] : '没有申请孵化'}</Text>
          {found.map((organisation) => (
            <OrganisationCard key={organisation.organisationId} organisation={organisation} />
          ))}
        </View>
      ))}
    </>
  )
}
