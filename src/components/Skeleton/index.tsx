import { View } from '@tarojs/components'
import './index.scss'

export type Shape = 'list' | 'page' | 'card'

const blocks: Record<Shape, string[]> = {
  card: ['title', 'line'],
  list: ['title', 'line', 'title', 'line', 'title', 'line'],
  page: ['head', 'line', 'line', 'block', 'line', 'line'],
}

/** The shape of what is about to be here. */
export const Skeleton = ({ shape }: { shape: Shape }) => (
  <View className="skeleton" role="status" aria-role="status" aria-label="正在打开">
    {blocks[shape].map((block, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a shape never move
      <View key={place} className={`skeleton__${block}`} />
    ))}
  </View>
)
