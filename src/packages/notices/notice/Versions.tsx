import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { type Moment, spoken } from '../../../../domain/wording/time'
import './Versions.scss'

type Props = { versions: Answer<'notices.openNotice'>['versions']; now: Moment }

/** What was published when and why it was changed, newest first; each version's hash covers the one before it. */
export const Versions = ({ versions, now }: Props) => (
  <View className="versions">
    {[...versions].reverse().map(({ number, at, hash, reason }) => (
      <View key={number} className="versions__one">
        <Text className="versions__head">
          第 {number} 版 · {spoken(at, now)}
        </Text>
        <Text className="versions__reason">{reason ?? '首次公布'}</Text>
        <Text className="versions__hash" selectable userSelect>
          {hash}
        </Text>
      </View>
    ))}
    <Text className="versions__meaning">上面这串字是内容的指纹。内容改一个字,指纹就会变,所以谁也不能悄悄改动。</Text>
  </View>
)
