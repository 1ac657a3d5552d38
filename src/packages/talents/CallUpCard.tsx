import { Text } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { callUpKindNames } from '../../../domain/talents/callUp'
import { type Moment, spoken } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './CallUpCard.scss'

type CallUp = Answer<'talents.openTalent'>['callUps'][number]

/** A call-up in a list: what for, where to, whether it is still on. */
export const CallUpCard = ({ callUp, now }: { callUp: CallUp; now: Moment }) => (
  <Card
    tone={callUp.on ? 'persimmon' : 'plain'}
    label={`紧急召集,${callUpKindNames[callUp.kind]},${callUp.text},${callUp.on ? '还要人' : '已结束'}`}
    onTap={() => open('call', { callUpId: callUp.callUpId })}
  >
    <Badge tone={callUp.on ? 'persimmon' : 'ink'}>
      {callUp.on ? `紧急召集:${callUpKindNames[callUp.kind]}` : '召集已结束'}
    </Badge>
    <Text className="call-up-card__text">{callUp.text}</Text>
    <Text className="call-up-card__where">
      到{callUp.where} · {callUp.areaName} · {spoken(callUp.at, now)}
    </Text>
  </Card>
)
