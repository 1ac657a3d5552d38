import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** One question at a time; what was answered stays above, to be changed. */
export const Step = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="binding__step">
    <Text className="binding__title">{title}</Text>
    {children}
  </View>
)
