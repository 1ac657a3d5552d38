import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { settings } from '../../../domain/settings'
import { subscribe } from '../../cloud/subscribe'
import { useAction } from '../../cloud/useAction'
import { NoticeBar } from '../../components/NoticeBar'
import './Follow.scss'

const { newNotice } = settings.templates

/** Whether this person is told of new notices. WeChat sends one message for each time it was allowed, so this can be tapped again. */
export function Follow({ at, follows }: { at: string; follows: boolean }) {
  const [on, setOn] = useState(follows)
  const [said, setSaid] = useState<string | null>(null)
  const { busy, refusal, run } = useAction('notices.followNotices')
  const turn = async () => {
    // WeChat asks only straight from a tap.
    const allowed = on ? false : await subscribe([newNotice.id])
    const answer = await run({ at, on: !on })
    if (!answer) return
    setOn(answer.on)
    if (!answer.on) setSaid('好的,不再提醒了。公示一直挂在这里。')
    else if (allowed) setSaid('好的,有新公示就用微信告诉您。')
    else setSaid('微信里没有允许提醒。有新公示会写在「我的」的消息里。')
  }
  return (
    <>
      <View
        className="follow"
        role="switch"
        aria-role="switch"
        aria-checked={on}
        aria-disabled={busy}
        aria-label="有新公示提醒我"
        onClick={() => void turn()}
      >
        <Text className="follow__words" aria-hidden>
          有新公示提醒我
        </Text>
        <Text className={on ? 'follow__state follow__state--on' : 'follow__state'} aria-hidden>
          {on ? '已开启' : '开启'}
        </Text>
      </View>
      {said && (
        <NoticeBar tone="jade">
          <Text>{said}</Text>
        </NoticeBar>
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
    </>
  )
}
