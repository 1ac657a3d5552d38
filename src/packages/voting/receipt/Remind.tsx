import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { settings } from '../../../../domain/settings'
import { call, Refused } from '../../../cloud/call'
import { subscribe } from '../../../cloud/subscribe'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'

type State = 'offered' | 'asking' | 'kept' | { message: string }

/** Asks WeChat for one message, and keeps the acceptance so that the result can be told. */
export function Remind({ pollId }: { pollId: string }) {
  const [state, setState] = useState<State>('offered')
  const ask = async () => {
    setState('asking')
    setState(await keepReminder(pollId))
  }
  if (state === 'kept')
    return (
      <NoticeBar tone="jade">
        <Text>好的,结果一出来就用微信告诉您。</Text>
      </NoticeBar>
    )
  return (
    <View>
      {typeof state === 'object' && (
        <NoticeBar tone="amber">
          <Text>{state.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={state === 'asking'} onTap={ask}>
        提醒我看结果
      </Button>
    </View>
  )
}

async function keepReminder(pollId: string): Promise<State> {
  const accepted = await subscribe([settings.templates.pollResult.id])
  if (!accepted) return { message: '没有开启提醒,没关系:截止后到「议事」里就能看到结果。' }
  try {
    await call('voting.remindMe', { pollId })
    return 'kept'
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure
    return { message: failure.refusal.message }
  }
}
