import { Text, View } from '@tarojs/components'
import { wan } from '../../../../domain/wording/money'
import { Card } from '../../../components/Card'
import type { Ledger } from '.'

/** Who has promised to give what, and where to give it: nothing is ever paid here. */
export function Pledges({ ledger: { kind, pledges } }: { ledger: Ledger }) {
  if (kind !== 'pledges') return null
  return (
    <View className="ledger__part">
      <Text className="ledger__heading">说好要捐的</Text>
      <Text className="ledger__about">惠邻只登记,不收钱。请按每一笔写明的地方给,给了以后这里记「到账」。</Text>
      {pledges.map(({ id, party, text, where, amount, left }) => (
        <Card key={id}>
          <Text className="ledger__name">
            {party}认捐 {wan(amount)}
          </Text>
          <Text className="ledger__about">
            用来{text}
            {left < amount ? `,还差 ${wan(left)}` : ''}
          </Text>
          <Text className="ledger__about">到这里给:{where}</Text>
        </Card>
      ))}
    </View>
  )
}
