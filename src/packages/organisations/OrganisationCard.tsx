import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { incubationNames, organisationStateNames, themeNames } from '../../../domain/organisations/words'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './look.scss'

export type OrganisationLine = Answer<'organisations.listOrganisations'>['organisations'][number]

export const themesInWords = (themes: OrganisationLine['themes']): string =>
  themes.map((theme) => themeNames[theme]).join('、')

/** An organisation in a list; `say`: what matters about it there. */
export function OrganisationCard({ organisation, say }: { organisation: OrganisationLine; say?: string }) {
  const { organisationId, name, themes, areaName, state, stage } = organisation
  const about = `${areaName} · ${themesInWords(themes)}`
  return (
    <Card label={`${name},${about}`} onTap={() => open('organisation', { organisationId })}>
      <View className="organisations__badges">
        {state !== 'registered' && (
          <Badge tone={state === 'waiting' ? 'amber' : 'persimmon'}>{organisationStateNames[state]}</Badge>
        )}
        {stage && <Badge tone="jade">{incubationNames[stage]}</Badge>}
      </View>
      <Text className="organisations__name">{name}</Text>
      <Text className="organisations__small">{about}</Text>
      {say && <Text className="organisations__small">{say}</Text>}
    </Card>
  )
}
