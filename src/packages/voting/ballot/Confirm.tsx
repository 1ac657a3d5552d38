import { Text, View } from '@tarojs/components'
import { costOf, type ProjectId } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import { spoken } from '../../../../domain/wording/time'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { helpFor } from '../helpFor'
import { useCasting } from './casting'
import type { Poll } from './choosing'
import './Confirm.scss'

type Props = { poll: Poll; choices: ProjectId[]; shown: boolean; onClose: () => void; onCast: () => void }

/** The last look before the ballot is cast: what, how much, until when it can be changed; one button. */
export function Confirm({ poll, choices, shown, onClose, onCast }: Props) {
  const { busy, refusal, cast } = useCasting(poll, choices, onCast)
  const help = refusal && helpFor(refusal.code, poll.id)
  const chosen = poll.projects.filter(({ id }) => choices.includes(id))
  return (
    <Sheet open={shown} title="核对选票" onClose={onClose}>
      <Text className="confirm__sum">
        您选了 {chosen.length} 个项目,共 {wan(costOf(poll.projects, choices))}
      </Text>
      {chosen.map(({ id, name, cost }) => (
        <View key={id} className="confirm__line">
          <Text className="confirm__name">{name}</Text>
          <Text className="confirm__cost">{wan(cost)}</Text>
        </View>
      ))}
      <Text className="confirm__until">
        这是您家的一票({poll.household?.label})。{spoken(poll.closesAt, poll.now)} 截止前可以改,以最后一次为准。
      </Text>
      {refusal && (
        <NoticeBar tone="amber" {...(help ? { action: help.action.word, onAction: help.action.go } : {})}>
          {refusal.message}
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={cast}>
        {refusal?.code === 'out-of-reach' ? '再投一次' : '投出这张选票'}
      </Button>
    </Sheet>
  )
}
