import { Text, View } from '@tarojs/components'
import type { Block } from '../../../domain/notices/notice'
import { Body } from './Body'
import './index.scss'

type Props = { lines: string[]; blocks: Block[] }

/** What a notice says: in a few lines first, then in full. */
export const NoticeText = ({ lines, blocks }: Props) => (
  <>
    {lines.length > 0 && <InShort lines={lines} />}
    <Body blocks={blocks} />
  </>
)

const InShort = ({ lines }: { lines: string[] }) => (
  <View className="in-short">
    <Text className="in-short__heading">{lines.length === 3 ? '三句话说明白' : '简单说'}</Text>
    {lines.map((line, place) => (
      <View key={line} className="in-short__line">
        <Text className="in-short__place">{place + 1}</Text>
        <Text className="in-short__words">{line}</Text>
      </View>
    ))}
  </View>
)
