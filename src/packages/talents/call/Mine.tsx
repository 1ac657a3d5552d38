import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type CallAnswer, callAnswerNames, callAnswers } from '../../../../domain/talents/callUp'
import { call, Refused } from '../../../cloud/call'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'

type Props = { callUpId: string; on: boolean; said: CallAnswer | null; onSaid: () => void }

const thanks: Record<CallAnswer, string> = {
  coming: '好的,已经告诉他们您马上来。路上注意安全。',
  later: '好的,已经告诉他们您晚点来。',
  cannot: '没关系,谢谢您说一声。',
}

/** Three answers as three big buttons; the last one counts. */
export function Mine({ callUpId, on, said, onSaid }: Props) {
  const [state, setState] = useState<{ saying: CallAnswer | null; wrong: string | null }>({
    ...{ saying: null, wrong: null },
  })
  const say = async (answer: CallAnswer) => {
    setState({ saying: answer, wrong: null })
    try {
      await call('talents.answerCallUp', { callUpId, answer })
      setState({ saying: null, wrong: null })
      onSaid()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ saying: null, wrong: failure.refusal.message })
    }
  }
  if (!on)
    return (
      <NoticeBar tone="jade">
        <Text>{said ? `您当时说的是:${callAnswerNames[said]}。谢谢您。` : '这次召集已经结束,不用来了。谢谢您。'}</Text>
      </NoticeBar>
    )
  return (
    <View className="call__mine">
      {said ? (
        <NoticeBar tone="jade">
          <Text>{thanks[said]}有变化就再点一次。</Text>
        </NoticeBar>
      ) : (
        <Text className="call__ask">您能来吗?</Text>
      )}
      {state.wrong && (
        <NoticeBar tone="amber">
          <Text>{state.wrong}</Text>
        </NoticeBar>
      )}
      {callAnswers.map((answer) => (
        <View key={answer} className="call__answer">
          <Button
            kind={answer === 'coming' ? 'primary' : 'plain'}
            busy={state.saying === answer}
            disabled={state.saying !== null}
            onTap={() => void say(answer)}
          >
            {callAnswerNames[answer]}
            {said === answer ? '(您说的)' : ''}
          </Button>
        </View>
      ))}
    </View>
  )
}
