import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = { word: string; about: string; onTap: () => void }

/** Something small that can be done to one line of a list; `about` says to what, for who can't see the line. */
export const Act = ({ word, about, onTap }: Props) => (
  <View className="act" role="button" aria-role="button" aria-label={about} onClick={onTap}>
    <Text>{word}</Text>
  </View>
)
