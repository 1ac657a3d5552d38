import { Text, View } from '@tarojs/components'
import './Ways.scss'

export type Way = { word: string; about?: string; go: () => void }

/** Where one can go from here, a line each. */
export const Ways = ({ heading, ways }: { heading: string; ways: Way[] }) => (
  <View className="me__part">
    <Text className="me__heading">{heading}</Text>
    <View className="ways">
      {ways.map(({ word, about, go }) => (
        <View
          key={word}
          className="ways__line"
          hoverClass="ways__line--pressed"
          role="link"
          aria-role="link"
          aria-label={about ? `${word},${about}` : word}
          onClick={go}
        >
          <View className="ways__words">
            <Text className="ways__word">{word}</Text>
            {about && <Text className="ways__about">{about}</Text>}
          </View>
          <View className="ways__arrow" aria-hidden />
        </View>
      ))}
    </View>
  </View>
)
