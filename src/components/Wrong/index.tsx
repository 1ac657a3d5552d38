import { Text } from '@tarojs/components'
import '../Field/index.scss'

/** What is wrong with the choice below it. */
export const Wrong = ({ children }: { children: string | undefined }) =>
  children === undefined ? null : (
    <Text className="field__error" aria-live="polite">
      {children}
    </Text>
  )
