import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { roleNames } from '../../../domain/community/person'
import type { Answer } from '../../../domain/contract'
import { day, type Moment } from '../../../domain/wording/time'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './OfficeCard.scss'

export type Office = Answer<'community.openRights'>['offices'][number]
type Props = { office: Office; now: Moment; children?: ReactNode }

const stateWords = { proposed: '等第二位同事确认', held: '在任', ended: '已结束' } as const
const tones = { proposed: 'amber', held: 'jade', ended: 'ink' } as const

/** A role in a place: since when, until when, and through whose hands it went. */
export const OfficeCard = ({ office, now, children }: Props) => (
  <Card>
    <View className="office__head">
      <Text className="office__name">{`${office.name} · ${roleNames[office.role]}`}</Text>
      <Badge tone={tones[office.state]}>{stateWords[office.state]}</Badge>
    </View>
    <Text className="office__line">{office.area}</Text>
    <Text className="office__line">{termOf(office, now)}</Text>
    <Text className="office__line">{`${day(office.given.at, now)}由${office.given.byName}给`}</Text>
    {office.confirmed && (
      <Text className="office__line">{`${day(office.confirmed.at, now)}由${office.confirmed.byName}确认`}</Text>
    )}
    {office.ended && <Text className="office__line">{`${day(office.ended.at, now)}由${office.ended.byName}结束`}</Text>}
    {children}
  </Card>
)

const termOf = ({ from, until }: Office, now: Moment): string =>
  until === null ? `${day(from, now)}起,没有写结束的日子` : `${day(from, now)}到${day(until, now)}`
