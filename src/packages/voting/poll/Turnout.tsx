import { Text, View } from '@tarojs/components'
import { percent } from '../../../../domain/voting/turnout'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { Progress } from '../../../components/Progress'
import type { Poll } from '../ballot/choosing'
import { Tiles } from './Tiles'

type Props = { turnout: Poll['turnout']; now: Moment }

/** How many households have voted so far: in all, and building by building. */
export const Turnout = ({ turnout: { voted, entitled, buildings, at }, now }: Props) => (
  <View className="poll__part">
    <Text className="poll__heading">多少人家投了</Text>
    <Progress
      value={voted}
      of={entitled}
      label={`${entitled} 户里有 ${voted} 户投了,占 ${percent(voted, entitled)}%`}
    />
    {buildings.length > 0 && <Tiles buildings={buildings} />}
    <Text className="poll__counted">{spoken(at, now)} 数的。只数谁家投了,不看选了什么。</Text>
  </View>
)
