import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call, Refused } from '../../../cloud/call'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { forget } from '../../../phone/storage'

/** Out of the pool, with all that it has of somebody. */
export function Leave({ onLeft }: { onLeft: (words: string) => void }) {
  const [state, setState] = useState<{ open: boolean; busy: boolean; wrong: string | null }>({
    ...{ open: false, busy: false, wrong: null },
  })
  const leave = async () => {
    setState({ open: true, busy: true, wrong: null })
    try {
      await call('talents.leavePool', {})
      forget('draft/talent')
      setState({ open: false, busy: false, wrong: null })
      onLeft('您已退出达人库,本领、电话和对召集的回复都删掉了。')
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ open: true, busy: false, wrong: failure.refusal.message })
    }
  }
  return (
    <View className="talent__part">
      <Button kind="quiet" onTap={() => setState({ ...state, open: true })}>
        退出达人库
      </Button>
      <Sheet open={state.open} title="退出达人库?" onClose={() => setState({ ...state, open: false })}>
        <Text className="talent__about">您写的本领、留的电话、对召集的回复都会删掉。想回来时再填一次就行。</Text>
        {state.wrong && (
          <NoticeBar tone="amber">
            <Text>{state.wrong}</Text>
          </NoticeBar>
        )}
        <Button kind="danger" busy={state.busy} onTap={() => void leave()}>
          退出并删掉
        </Button>
      </Sheet>
    </View>
  )
}
