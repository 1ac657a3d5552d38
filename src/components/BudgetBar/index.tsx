import { Text, View } from '@tarojs/components'
import { type Fen, wan } from '../../../domain/wording/money'
import { Button } from '../Button'
import './index.scss'

type Props = {
  spent: Fen
  budget: Fen
  /** How many projects are chosen. */
  chosen: number
  action: string
  onAction: () => void
  disabled?: boolean
}

/** The budget as a bar that fills while one chooses, the money left in words, and the way on. Stays at the lower edge. */
export const BudgetBar = ({ spent, budget, chosen, action, onAction, disabled = false }: Props) => (
  <View className="budget-bar">
    <View className="budget-bar__track" aria-hidden>
      <View
        className="budget-bar__spent"
        style={{ width: `${budget === 0 ? 0 : Math.min(100, (spent * 100) / budget)}%` }}
      />
    </View>
    <View className="budget-bar__row">
      <View className="budget-bar__words" role="status" aria-role="status" aria-live="polite">
        <Text className="budget-bar__left">还剩 {wan(Math.max(0, budget - spent))}</Text>
        <Text className="budget-bar__chosen">已选 {chosen} 个</Text>
      </View>
      <View className="budget-bar__action">
        <Button kind="primary" disabled={disabled} onTap={onAction}>
          {action}
        </Button>
      </View>
    </View>
  </View>
)
