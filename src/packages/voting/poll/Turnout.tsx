import { Text, View } from '@tarojs/components'
import { voterUnits } from '../../../../domain/voting/standing'
import { percent } from '../../../../domain/voting/turnout'
import { spoken } from '../../../../domain/wording/time'
import { Progress } from '../../../components/Progress'
import { type Poll, votersOf } from '../ballot/choosing'
import { Tiles } from './Tiles'

/** How many have voted so far: in all, and building by building. */
export function Turnout({ poll }: { poll: Poll }) {
  const { voted, entitled, buildings, at } = poll.turnout
  const voters = votersOf(poll)
  const unit = voterUnits[voters]
  return (
    <View className="poll__part">
      <Text className="poll__heading">{voters === 'household' ? '多少人家投了' : '多少人投了'}</Text>
      <Progress
        value={voted}
        of={entitled}
        label={`${entitled} ${unit}里有 ${voted} ${unit}投了,占 ${percent(voted, entitled)}%`}
      />
      {buildings.length > 0 && <Tiles buildings={buildings} voters={voters} />}
      <Text className="poll__counted">{spoken(at, poll.now)} 数的。只数谁投了,不看选了什么。</Text>
    </View>
  )
}
