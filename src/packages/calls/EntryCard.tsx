import { Text, View } from '@tarojs/components'
import { pointsInWords } from '../../../domain/calls/words'
import type { Answer } from '../../../domain/contract'
import { wan } from '../../../domain/wording/money'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './look.scss'

type Entry = Answer<'calls.openCall'>['entries'][number]

/** A proposal in the list of its call; `scored`: for a juror, whether they have. */
export function EntryCard({ entry, scored }: { entry: Entry; scored?: boolean }) {
  const { proposalId, title, organisationName, sum, row } = entry
  const outcome = row ? rankInWords(row) : ''
  return (
    <Card
      tone={row?.wins ? 'jade' : 'plain'}
      label={`${title},${organisationName},${outcome || wan(sum)}`}
      onTap={() => open('roadshow', { proposalId })}
    >
      <View className="calls__badges">
        {row?.wins && <Badge tone="jade">入选</Badge>}
        {scored !== undefined && !row && (
          <Badge tone={scored ? 'jade' : 'amber'}>{scored ? '已打分' : '等您打分'}</Badge>
        )}
      </View>
      <Text className="calls__name">{title}</Text>
      <Text className="calls__small">
        {organisationName} · {wan(sum)}
      </Text>
      {row && <Text className="calls__number">{outcome}</Text>}
    </Card>
  )
}

export const rankInWords = ({ rank, points }: NonNullable<Entry['row']>): string =>
  rank === null ? '没有评委打分' : `第 ${rank} 名,${pointsInWords(points)} 分`
