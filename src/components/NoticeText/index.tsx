import { Text, View } from '@tarojs/components'
import type { Block } from '../../../domain/notices/block'
import { Body } from './Body'
import type { NoticeFile } from './files'
import './index.scss'

type Props = {
  lines: string[]
  blocks: Block[]
  /** In the order in which blocks name them by their place. */
  files?: readonly NoticeFile[]
}

const noFiles: readonly NoticeFile[] = []

/** What a notice says: in a few lines first, then in full. */
export const NoticeText = ({ lines, blocks, files = noFiles }: Props) => (
  <>
    {lines.length > 0 && <InShort lines={lines} />}
    <Body blocks={blocks} files={files} />
  </>
)

const InShort = ({ lines }: { lines: string[] }) => (
  <View className="in-short">
    <View className="in-short__heading" role="heading" aria-role="heading" aria-level={2}>
      <Text>{lines.length === 3 ? '三句话说明白' : '简单说'}</Text>
    </View>
    {lines.map((line, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a version never move
      <View key={place} className="in-short__line">
        <Text className="in-short__place">{place + 1}</Text>
        <Text className="in-short__words">{line}</Text>
      </View>
    ))}
  </View>
)
