import { Text } from '@tarojs/components'
import type { Refusal } from '../../../domain/refusals'
import { NoticeBar } from '../../components/NoticeBar'

/** Why something was refused, where it was. */
export const Refusals = ({ refusal }: { refusal: Refusal | null }) =>
  refusal && (
    <NoticeBar tone="amber">
      <Text>{refusal.message}</Text>
    </NoticeBar>
  )
