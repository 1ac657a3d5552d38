import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = { above: string; word: string; below: string }

/** A round seal, pressed a little crooked, as on a paper receipt. */
export function Stamp({ above, word, below }: Props) {
  return (
    <View className="stamp" role="img" aria-role="img" aria-label={`${word},${above},${below}`}>
      <View className="stamp__ring">
        <Text className="stamp__small">{above}</Text>
        <Text className="stamp__word">{word}</Text>
        <Text className="stamp__small">{below}</Text>
      </View>
    </View>
  )
}
