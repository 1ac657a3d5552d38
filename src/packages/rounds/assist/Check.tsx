import { Text, View } from '@tarojs/components'
import type { Request } from '../../../../domain/contract'
import { wan } from '../../../../domain/wording/money'
import { spoken } from '../../../../domain/wording/time'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { type Taken, useCasting } from './casting'
import { wayNames } from './circumstanceWords'
import { linesOf, type Poll, sumInWords } from './filling'
import './Check.scss'

type Props = {
  poll: Poll
  label: string
  /** Whether a ballot of this household was cast before. */
  voted: boolean
  ballot: Request<'voting.castAssisted'>
  shown: boolean
  onClose: () => void
  onCast: (taken: Taken) => void
}

/** The last look before it is cast, read back to the household: what, how it came, and what it replaces. */
export function Check({ poll, label, voted, ballot, shown, onClose, onCast }: Props) {
  const { busy, refusal, cast } = useCasting(ballot, onCast)
  const { way, witness, reason, choices } = ballot
  const chosen = linesOf(poll, ballot.household, way, choices).filter((line) => line.chosen)
  return (
    <Sheet open={shown} title={`${label} 的选票`} onClose={onClose}>
      <Text className="paper-check__sum">{sumInWords(poll, choices)}</Text>
      {chosen.map(({ project, points }) => (
        <View key={project.id} className="paper-check__line">
          <Text className="paper-check__name">{project.name}</Text>
          {poll.asked.ballot !== 'choose' && (
            <Text className="paper-check__what">{points === null ? wan(project.cost) : `${points} 分`}</Text>
          )}
        </View>
      ))}
      <Text className="paper-check__how">
        {wayNames[way]},见证人{witness},{reason}。{spoken(poll.closesAt, poll.now)} 截止前可以改。
      </Text>
      {voted && (
        <NoticeBar tone="amber">
          <Text>这户已经投过一次。投出这张后,只算这张,原来那张不再算。</Text>
        </NoticeBar>
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={cast}>
        {refusal?.code === 'out-of-reach' ? '再投一次' : '念给这户听过了,投出'}
      </Button>
    </Sheet>
  )
}
