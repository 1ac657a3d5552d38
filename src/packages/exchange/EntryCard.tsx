import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { categoryNames, entryKindNames } from '../../../domain/exchange/words'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './EntryCard.scss'

export type EntryLine = Answer<'exchange.list'>['entries'][number]

/** An entry of the lists: what, where, for how many, by whom. `reason`: why it fits. */
export function EntryCard({ entry, reason }: { entry: EntryLine; reason?: string }) {
  const { entryId, kind, category, title, where, quantity, name, state, unanswered } = entry
  const facts = `${where} · ${kind === 'need' ? `${quantity} 人要用` : `够 ${quantity} 人用`} · ${name}`
  return (
    <Card onTap={() => open('entry', { entryId })} label={`${entryKindNames[kind]},${title},${facts}`}>
      <View className="entry-card__head">
        <Badge
          tone={kind === 'need' ? 'amber' : 'jade'}
        >{`${entryKindNames[kind]} · ${categoryNames[category]}`}</Badge>
        <Text className="entry-card__facts">{unanswered ? '14 天没人应' : stateWords[state]}</Text>
      </View>
      <Text className="entry-card__title">{title}</Text>
      <Text className="entry-card__facts">{facts}</Text>
      {reason && <Text className="entry-card__reason">{reason}</Text>}
    </Card>
  )
}

const stateWords: Record<EntryLine['state'], string> = {
  ...{ waiting: '等社区看一眼', refused: '没有公开', open: '', matched: '对上了', closed: '已收起' },
}
