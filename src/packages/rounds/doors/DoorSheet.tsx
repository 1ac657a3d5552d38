import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { isBegun } from '../paper'
import { type Door, doorName } from './storeys'

type Props = {
  pollId: string
  building: Answer<'voting.listNotVoted'>
  door: Door | undefined
  onClose: () => void
}

/** What can be done at a door, and when it is right to do it. */
export const DoorSheet = ({ pollId, building, door, onClose }: Props) => (
  <Sheet open={door !== undefined} title={door ? doorName(door) : ''} onClose={onClose}>
    {door && <AtDoor pollId={pollId} building={building} door={door} onClose={onClose} />}
  </Sheet>
)

function AtDoor({ pollId, building: { mayAssist }, door: { household, voted }, onClose }: Props & { door: Door }) {
  const begun = isBegun(pollId, household)
  const help = () => {
    onClose()
    open('assist', { pollId, household })
  }
  return (
    <>
      <NoticeBar tone={voted ? 'jade' : 'amber'}>
        <Text>{voted ? '这户已经投过了。选了什么,谁也看不到。' : '这户还没有投。'}</Text>
      </NoticeBar>
      {mayAssist ? (
        <>
          <Text className="doors__when">
            家里有手机的,请他们自己投。只有这两种情况才代录:交来了纸质选票;或者家里没有人会用手机,您和见证人当面问过。
          </Text>
          {voted && <Text className="doors__when">再录一张,就以新录的为准,原来那张不再算。</Text>}
          <Button kind={voted && !begun ? 'plain' : 'primary'} onTap={help}>
            {begun ? '接着录这户的选票' : '帮这户投票'}
          </Button>
        </>
      ) : (
        <Text className="doors__when">这次投票现在不能代录:可能已经截止,或者要本人在自己的手机上投。</Text>
      )}
    </>
  )
}
