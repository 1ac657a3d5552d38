import { Text, View } from '@tarojs/components'
import type { Request } from '../../../../domain/contract'
import { wan } from '../../../../domain/wording/money'
import { open } from '../../../cloud/routes'
import { Card } from '../../../components/Card'
import type { Ledger } from '.'

type Props = {
  project: NonNullable<Ledger['fund']>['projects'][number]
  which: Pick<Request<'funds.openProject'>, 'area' | 'kind' | 'year'>
}

/** A project's money in a line: what is paid and agreed on of what was planned. */
export function ProjectRow({ project: { id, title, planned, committed, spent }, which }: Props) {
  const words = `花了 ${wan(spent)}${committed > 0 ? `,说好要付 ${wan(committed)}` : ''},计划 ${wan(planned)}`
  const width = (part: number) => `${((part / Math.max(1, planned)) * 100).toFixed(2)}%`
  return (
    <Card
      label={`${title},${words}`}
      onTap={() => open('fundProject', { ...which, year: String(which.year), project: id })}
    >
      <Text className="ledger__name">{title}</Text>
      <View className="ledger__track" aria-hidden>
        <View className="ledger__done" style={{ width: width(spent) }} />
        <View className="ledger__agreed" style={{ width: width(committed) }} />
      </View>
      <Text className="ledger__about">{words}</Text>
    </Card>
  )
}
