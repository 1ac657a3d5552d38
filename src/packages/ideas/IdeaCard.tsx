import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { type IdeaState, ideaStateNames } from '../../../domain/ideas/words'
import { type Moment, spoken } from '../../../domain/wording/time'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './IdeaCard.scss'

export type IdeaLine = Answer<'ideas.list'>['ideas'][number]

/** An idea in a list: what, where, how many want it too, and what became of it. */
export function IdeaCard({ idea, now, onTap }: { idea: IdeaLine; now: Moment; onTap: () => void }) {
  const { title, where, supporters, at } = idea
  const state = stateInWords(idea)
  return (
    <Card onTap={onTap} label={`${title},${where},${supporters} 人支持,${state}`}>
      <View className="idea-card__head">
        <Badge tone={toneOf(idea)}>{state}</Badge>
        <Text className="idea-card__count">{supporters} 人支持</Text>
      </View>
      <Text className="idea-card__title">{title}</Text>
      <Text className="idea-card__facts">
        {where} · {spoken(at, now)}
      </Text>
    </Card>
  )
}

export const stateInWords = ({ state, late }: Pick<IdeaLine, 'state' | 'late'>): string =>
  late ? '超过 7 天未答复' : ideaStateNames[state]

const tones: Record<IdeaState, 'persimmon' | 'jade' | 'amber' | 'ink'> = {
  ...{ waiting: 'amber', refused: 'ink', open: 'amber', answered: 'jade', project: 'jade', merged: 'ink' },
}

export const toneOf = ({ state, late }: Pick<IdeaLine, 'state' | 'late'>) => (late ? 'persimmon' : tones[state])
