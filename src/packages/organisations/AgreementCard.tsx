import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { agreementStateNames } from '../../../domain/organisations/words'
import { wan } from '../../../domain/wording/money'
import { fullDay } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './look.scss'

export type AgreementLine = Answer<'organisations.openOrganisation'>['agreements'][number]

/** An agreement in a list; `say`: the project, or the organisation, whichever page it stands on. */
export function AgreementCard({ agreement, say }: { agreement: AgreementLine; say: string }) {
  const { agreementId, state, from, until, amount, done, deliverables } = agreement
  return (
    <Card
      label={`${say},${agreementStateNames[state]},${done}/${deliverables} 项做好`}
      onTap={() => open('agreement', { agreementId })}
    >
      <View className="organisations__badges">
        <Badge tone={state === 'signed' ? 'jade' : state === 'proposed' ? 'amber' : 'ink'}>
          {agreementStateNames[state]}
        </Badge>
      </View>
      <Text className="organisations__name">{say}</Text>
      <Text className="organisations__small">
        {fullDay(from)}至 {fullDay(until)} · {wan(amount)}
      </Text>
      <Progress done={done} of={deliverables} />
    </Card>
  )
}

/** How much of what was agreed is done, as a bar and in words. */
export const Progress = ({ done, of }: { done: number; of: number }) => (
  <>
    <View className="organisations__track" aria-hidden>
      <View className="organisations__bar" style={{ width: `${of === 0 ? 0 : Math.round((done * 100) / of)}%` }} />
    </View>
    <Text className="organisations__done">
      约定 {of} 项,做好 {done} 项
    </Text>
  </>
)
