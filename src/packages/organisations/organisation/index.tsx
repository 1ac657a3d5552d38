import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { incubationNames, organisationStateNames } from '../../../../domain/organisations/words'
import { fullDay } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { AgreementCard } from '../AgreementCard'
import { themesInWords } from '../OrganisationCard'
import { Desk } from './Desk'
import { Inside } from './Inside'
import '../look.scss'

export type Organisation = Answer<'organisations.openOrganisation'>

export default function OrganisationPage() {
  const { organisationId } = usePageParams('organisation')
  const found = useAnswer('organisations.openOrganisation', { organisationId })
  return (
    <Page title="社会组织">
      {found.ready ? (
        <Everything organisation={found.data} again={found.again} />
      ) : (
        <Waiting for={found} shape="page" />
      )}
    </Page>
  )
}

/** What every part of the page gets; `again` asks anew after something was done. */
export type PartProps = { organisation: Organisation; again: () => void }

function Everything({ organisation, again }: PartProps) {
  const { name, about, themes, areaName, state, stage, agreements, trainings, mine, inside, desk, organisationId } =
    organisation
  const hours = trainings.reduce((sum, training) => sum + training.hours, 0)
  return (
    <>
      <View className="organisations__head">
        <View className="organisations__badges">
          <Badge tone={state === 'registered' ? 'jade' : 'amber'}>{organisationStateNames[state]}</Badge>
          {stage && <Badge tone="ink">{incubationNames[stage]}</Badge>}
        </View>
        <Text className="organisations__title">{name}</Text>
        <Text className="organisations__small">
          {areaName} · {themesInWords(themes)}
        </Text>
        <Text className="organisations__small">统一社会信用代码 {organisationId}</Text>
      </View>
      <View className="organisations__facts">
        <Fact figure={`${agreements.filter((agreement) => agreement.state === 'signed').length} 个`} label="正在承接" />
        <Fact figure={`${agreements.filter((agreement) => agreement.state === 'ended').length} 个`} label="做完的" />
        <Fact figure={`${hours} 小时`} label="参加培训" />
      </View>
      <Text className="organisations__about">{about}</Text>
      {desk && <Desk organisation={organisation} desk={desk} again={again} />}
      {inside && <Inside inside={inside} />}
      {mine && state === 'registered' && (
        <View className="organisations__acts">
          <Button kind="primary" onTap={() => open('openCalls', {})}>
            看公益创投
          </Button>
          <Button kind="plain" onTap={() => open('trainings', {})}>
            报名培训
          </Button>
        </View>
      )}
      {agreements.length > 0 && (
        <View className="organisations__part">
          <Text className="organisations__heading">承接的项目</Text>
          {agreements.map((agreement) => (
            <AgreementCard key={agreement.agreementId} agreement={agreement} say={agreement.projectTitle} />
          ))}
        </View>
      )}
      {trainings.length > 0 && (
        <View className="organisations__part">
          <Text className="organisations__heading">参加过的培训</Text>
          {trainings.map((training) => (
            <View key={`${training.at}${training.title}`} className="organisations__line">
              <Text className="organisations__word">{training.title}</Text>
              <Text className="organisations__small">
                {fullDay(training.at)} · {training.hours} 小时
              </Text>
            </View>
          ))}
        </View>
      )}
    </>
  )
}

const Fact = ({ figure, label }: { figure: string; label: string }) => (
  <View className="organisations__fact">
    <Text className="organisations__figure">{figure}</Text>
    <Text className="organisations__label">{label}</Text>
  </View>
)
