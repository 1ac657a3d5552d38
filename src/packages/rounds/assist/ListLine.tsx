import { Text, View } from '@tarojs/components'
import { wan } from '../../../../domain/wording/money'
import type { Line, Poll } from './filling'
import { Points } from './Points'
import './ListLine.scss'

export type LineParts = {
  asked: Poll['asked']
  onToggle: (id: string) => void
  onRate: (id: string, points: number) => void
}

/** A line as close as a thumb allows, for keying in a paper: its number, its name, and one tap. */
export function ListLine({ line, number, asked, onToggle, onRate }: LineParts & { line: Line; number: number }) {
  const { project, chosen, full } = line
  if (asked.ballot === 'score')
    return (
      <View className={chosen ? 'paper-line paper-line--chosen paper-line--score' : 'paper-line paper-line--score'}>
        <View className="paper-line__words">
          <Text className="paper-line__number">{number}</Text>
          <Text className="paper-line__name">{project.name}</Text>
        </View>
        <Points line={line} onRate={onRate} />
      </View>
    )
  const cost = asked.ballot === 'budget' ? wan(project.cost) : null
  return (
    <View
      className={`paper-line ${chosen ? 'paper-line--chosen' : full ? 'paper-line--full' : ''}`}
      role="checkbox"
      aria-role="checkbox"
      aria-checked={chosen}
      aria-label={[`${number}`, project.name, ...(cost ? [cost] : []), ...(full ? ['选不下'] : [])].join(',')}
      onClick={() => onToggle(project.id)}
    >
      <Text className="paper-line__number">{number}</Text>
      <View className="paper-line__middle">
        <Text className="paper-line__name">{project.name}</Text>
        {cost && <Text className="paper-line__cost">{cost}</Text>}
      </View>
      <View className="paper-line__box">
        <View className="paper-line__tick" />
      </View>
    </View>
  )
}
