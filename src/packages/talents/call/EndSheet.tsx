import { Text } from '@tarojs/components'
import { useState } from 'react'
import { call, Refused } from '../../../cloud/call'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'

type Props = { open: boolean; callUpId: string; coming: number; onClose: () => void; onEnded: () => void }

/** Ending tells those who are on their way. */
export function EndSheet({ open, callUpId, coming, onClose, onEnded }: Props) {
  const [state, setState] = useState<{ busy: boolean; wrong: string | null }>({ busy: false, wrong: null })
  const end = async () => {
    setState({ busy: true, wrong: null })
    try {
      await call('talents.endCallUp', { callUpId })
      setState({ busy: false, wrong: null })
      onClose()
      onEnded()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ busy: false, wrong: failure.refusal.message })
    }
  }
  return (
    <Sheet open={open} title="结束这次召集?" onClose={onClose}>
      <Text className="call__ending">
        {coming > 0 ? `说要来的 ${coming} 位会收到消息:还没到的不用来了。` : '还没有人说要来。'}
        结束以后不能再回复。
      </Text>
      {state.wrong && (
        <NoticeBar tone="amber">
          <Text>{state.wrong}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={state.busy} onTap={() => void end()}>
        结束召集
      </Button>
    </Sheet>
  )
}
