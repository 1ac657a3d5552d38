import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Choice } from '../../../../domain/voting/choices'
import { Button } from '../../../components/Button'
import { choiceLines } from '../ballot/ballotWords'
import type { Poll } from '../ballot/choosing'

type Props = { poll: Poll; choices: readonly Choice[] }

/** What was chosen, folded away: somebody else may be looking at the screen. */
export function Chosen({ poll, choices }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <View>
      <Button kind="quiet" onTap={() => setShown(!shown)}>
        {shown ? '收起' : '看我选了什么'}
      </Button>
      {shown &&
        choiceLines(poll, choices).map(({ key, name, value }) => (
          <View key={key} className="receipt__line">
            <Text className="receipt__name">{name}</Text>
            <Text>{value}</Text>
          </View>
        ))}
    </View>
  )
}
