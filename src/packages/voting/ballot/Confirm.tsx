import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { costOf } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import { spoken } from '../../../../domain/wording/time'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { Tick } from '../../../components/Tick'
import { helpFor } from '../helpFor'
import { choiceLines, choicesInShort } from './ballotWords'
import { useCasting } from './casting'
import { type Poll, votersOf } from './choosing'
import './Confirm.scss'

type Props = { poll: Poll; choices: string[]; shown: boolean; onClose: () => void; onCast: () => void }

/** The last look before the ballot is cast: what, how much, until when it can be changed; one button. */
export function Confirm({ poll, choices, shown, onClose, onCast }: Props) {
  const [oldEnough, setOldEnough] = useState(false)
  const age = oldEnough ? poll.minimumAge : null
  const { busy, refusal, cast } = useCasting(poll, choices, age, onCast)
  const help = refusal && helpFor(refusal.code, poll.id)
  return (
    <Sheet open={shown} title="核对选票" onClose={onClose}>
      <Text className="confirm__sum">
        {choicesInShort(poll, choices)}
        {poll.asked.ballot === 'budget' && `,共 ${wan(costOf(poll.projects, choices))}`}
      </Text>
      {poll.asked.ballot !== 'yes-no' &&
        choiceLines(poll, choices).map(({ key, name, value }) => (
          <View key={key} className="confirm__line">
            <Text className="confirm__name">{name}</Text>
            <Text className="confirm__cost">{value}</Text>
          </View>
        ))}
      <Text className="confirm__until">
        {whose(poll)}
        {spoken(poll.closesAt, poll.now)} 截止前可以改,以最后一次为准。
      </Text>
      {poll.minimumAge !== null && (
        <Tick on={oldEnough} onChange={setOldEnough}>
          {`我已满 ${poll.minimumAge} 周岁`}
        </Tick>
      )}
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

function whose(poll: Poll): string {
  const label = poll.voter?.label ?? ''
  switch (votersOf(poll)) {
    case 'household':
      return `这是您家的一票(${label})。`
    case 'person':
      return '这是您本人的一票。'
    case 'owner':
      return `这是您作为业主的一票(${label})。`
  }
}
