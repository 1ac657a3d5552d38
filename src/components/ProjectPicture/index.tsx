import { View } from '@tarojs/components'
import type { Category, Picture } from '../../../domain/voting/poll'
import { Icon } from '../Icon'
import './index.scss'

/** A quiet drawing of what a project is about, on the colour of its kind. The words beside it say the same. */
export const ProjectPicture = ({ picture, category }: { picture: Picture; category: Category }) => (
  <View className={`project-picture project-picture--${category}`} aria-hidden>
    <Icon name={picture} />
  </View>
)
