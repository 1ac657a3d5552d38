import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ProjectId } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import { Button } from '../../../components/Button'
import type { Project } from '../ballot/choosing'

type Props = { projects: readonly Project[]; choices: readonly ProjectId[] }

/** What was chosen, folded away: somebody else may be looking at the screen. */
export function Chosen({ projects, choices }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <View>
      <Button kind="quiet" onTap={() => setShown(!shown)}>
        {shown ? '收起' : '看我选了什么'}
      </Button>
      {shown &&
        projects
          .filter(({ id }) => choices.includes(id))
          .map(({ id, name, cost }) => (
            <View key={id} className="receipt__line">
              <Text className="receipt__name">{name}</Text>
              <Text>{wan(cost)}</Text>
            </View>
          ))}
    </View>
  )
}
