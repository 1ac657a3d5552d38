import { Text, View } from '@tarojs/components'
import { Choice } from '../../components/Choice'
import { type Appearance, appear, useAppearance } from '../../phone/appearance'

const themes: { value: Appearance['theme']; word: string }[] = [
  { value: 'system', word: '跟随手机' },
  { value: 'light', word: '浅色' },
  { value: 'dark', word: '深色' },
]

/** How big the words are, and how light the page. */
export function Reading() {
  const { elder, theme } = useAppearance()
  return (
    <View className="me__part">
      <Text className="me__heading">字号和深浅</Text>
      <Choice
        label="字号"
        look="tiles"
        options={[
          { value: 'plain', word: '标准' },
          { value: 'elder', word: '长辈模式' },
        ]}
        value={elder ? 'elder' : 'plain'}
        onChange={(size) => appear({ elder: size === 'elder' })}
      />
      <Choice
        label="深浅"
        look="tiles"
        options={themes}
        value={theme}
        onChange={(chosen) => appear({ theme: chosen })}
      />
    </View>
  )
}
