import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { doorStateNames } from '../../../../domain/rounds/sweep'
import { spoken } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import { type Door, doorName } from './storeys'

type Props = {
  told: Answer<'rounds.openSweep'>
  /** Where the sweep is about a poll. */
  pollId: string | null
  door: Door
  begun: boolean
  onUndo: () => void
  onClose: () => void
}

/** What else there is about a door: whether a ballot came, how to help with one, and what was noted before. */
export function MoreSheet({ told, pollId, door, begun, onUndo, onClose }: Props) {
  const { household, voted, state } = door
  return (
    <Sheet open title={doorName(door)} onClose={onClose}>
      {voted !== null && (
        <NoticeBar tone={voted ? 'jade' : 'amber'}>
          <Text>{voted ? '这户已经投过了。选了什么,谁也看不到。' : '这户还没有投。'}</Text>
        </NoticeBar>
      )}
      {pollId !== null && voted !== null && (
        <Assist told={told} voted={voted} begun={begun} onHelp={() => help(pollId, household, onClose)} />
      )}
      <History told={told} household={household} />
      {told.mayNote && state !== null && state !== 'cleared' && (
        <Button kind="quiet" onTap={onUndo}>
          {doorStateNames.cleared}
        </Button>
      )}
    </Sheet>
  )
}

function help(pollId: string, household: string, onClose: () => void): void {
  onClose()
  open('assist', { pollId, household })
}

type AssistProps = { told: Props['told']; voted: boolean; begun: boolean; onHelp: () => void }

const Assist = ({ told: { mayAssist }, voted, begun, onHelp }: AssistProps) =>
  mayAssist ? (
    <>
      <Text className="sweep__when">
        家里有手机的,请他们自己投。只有这两种情况才代录:交来了纸质选票;或者家里没有人会用手机,您和见证人当面问过。
      </Text>
      {voted && <Text className="sweep__when">再录一张,就以新录的为准,原来那张不再算。</Text>}
      <Button kind={voted && !begun ? 'plain' : 'primary'} onTap={onHelp}>
        {begun ? '接着录这户的选票' : '帮这户投票'}
      </Button>
    </>
  ) : (
    <Text className="sweep__when">这次投票现在不能代录:可能已经截止,或者要本人在自己的手机上投。</Text>
  )

/** The last that was noted at this door, newest first. */
function History({ told: { sweep }, household }: { told: Props['told']; household: string }) {
  const door = useAnswer('rounds.openDoor', { sweep, household })
  if (!door.ready) return <Waiting for={door} shape="list" />
  const { entries, now } = door.data
  return (
    <View className="sweep__history">
      <Text className="sweep__heading">{entries.length === 0 ? '这户还没有记过' : '以前记的'}</Text>
      {entries.map(({ entry, state, at, note, mine }) => (
        <Text key={entry} className="sweep__entry">
          {spoken(at, now)} {mine ? '您' : '同事'}记:{doorStateNames[state]}
          {note !== '' && `,${note}`}
        </Text>
      ))}
    </View>
  )
}
