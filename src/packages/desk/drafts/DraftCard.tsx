import { Text } from '@tarojs/components'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { Card } from '../../../components/Card'
import type { Draft, Group } from './index'

/** A plan in the list: what it is, where, whose, since when. */
export function DraftCard({ draft, group, now }: { draft: Draft; group: Group; now: Moment }) {
  const whose = draft.mine ? '您写的' : `${draft.author}写的`
  return (
    <Card
      tone={group.tone}
      label={`${draft.title},${draft.area},${whose},${group.word}`}
      onTap={() => open('review', { draftId: draft.id })}
    >
      <Text className="desk__title">{draft.title}</Text>
      <Text className="desk__about">
        {draft.area} · {whose} · {spoken(draft.at, now)}
      </Text>
    </Card>
  )
}
