import { Text, View } from '@tarojs/components'
import './Lines.scss'

export type Line = { id: string; word: string; about?: string; count?: string; go?: () => void }

/** Places, homes or rows under each other, each with what leads to it. */
export const Lines = ({ lines }: { lines: Line[] }) => (
  <View className="lines">
    {lines.map(({ id, word, about, count, go }) => (
      <View
        key={id}
        className="lines__line"
        {...(go
          ? {
              hoverClass: 'lines__line--pressed',
              role: 'link',
              'aria-role': 'link',
              'aria-label': [word, about, count].filter(Boolean).join(','),
              onClick: go,
            }
          : {})}
      >
        <View className="lines__words">
          <Text className="lines__word">{word}</Text>
          {about && <Text className="lines__about">{about}</Text>}
        </View>
        {count && <Text className="lines__count">{count}</Text>}
        {go && <View className="lines__arrow" aria-hidden />}
      </View>
    ))}
  </View>
)
