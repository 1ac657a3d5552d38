import { Text, View } from '@tarojs/components'
import { MOST_POINTS } from '../../../../domain/voting/choices'
import type { Line } from './filling'
import './Points.scss'

const scale = Array.from({ length: MOST_POINTS + 1 }, (_, points) => points)

type Props = { line: Line; onRate: (id: string, points: number) => void }

/** Nought to five, side by side; a second tap on the same takes it back. */
export const Points = ({ line: { project, points }, onRate }: Props) => (
  <View className="paper-points" role="radiogroup" aria-role="radiogroup" aria-label={`${project.name},打几分`}>
    {scale.map((value) => (
      <View
        key={value}
        className={value === points ? 'paper-points__point paper-points__point--on' : 'paper-points__point'}
        role="radio"
        aria-role="radio"
        aria-checked={value === points}
        aria-label={`${value} 分`}
        onClick={() => onRate(project.id, value)}
      >
        <Text>{value}</Text>
      </View>
    ))}
  </View>
)
