import { View } from '@tarojs/components'
import './index.scss'

export type IconName =
  | 'road'
  | 'lamp'
  | 'tree'
  | 'book'
  | 'meal'
  | 'bike'
  | 'wall'
  | 'health'
  | 'music'
  | 'child'
  | 'bin'
  | 'ramp'
  | 'door'
  | 'tick'
  | 'back'
  | 'home'
  | 'deliberate'
  | 'volunteer'
  | 'notices'
  | 'me'
  | 'scan'

/** A line icon in the colour of the text around it. It never stands alone: a word is beside it, so screen readers skip it. */
export const Icon = ({ name }: { name: IconName }) => <View className={`icon icon--${name}`} aria-hidden />
