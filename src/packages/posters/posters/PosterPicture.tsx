import { Text, View } from '@tarojs/components'
import { purposes } from '../../../../domain/papers/poster'
import type { Building, Compound, Grid } from './index'

type Props = { grid: Grid; compound: Compound; building: Building }

/** What the poster looks like, small; its code comes with the PDF. */
export const PosterPicture = ({ grid, compound, building }: Props) => (
  <View
    className="posters__picture"
    role="img"
    aria-role="img"
    aria-label={`海报的样子:${compound.name}${building.name},微信扫一扫`}
  >
    <Text className="posters__compound">{compound.name}</Text>
    <Text className="posters__building">{building.name}</Text>
    <View className="posters__code">
      <Text>小程序码</Text>
    </View>
    <Text className="posters__scan">微信扫一扫</Text>
    {purposes.map((purpose) => (
      <Text key={purpose} className="posters__purpose">
        {purpose}
      </Text>
    ))}
    <Text className="posters__leader">
      {grid.leader ? `网格长 ${grid.leader}` : '还没有网格长'}
      {grid.hours && ` · ${grid.hours}`}
    </Text>
  </View>
)
