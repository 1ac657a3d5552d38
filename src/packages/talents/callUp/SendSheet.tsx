import { Text } from '@tarojs/components'
import { useState } from 'react'
import { callUpKindNames } from '../../../../domain/talents/callUp'
import { call, Refused } from '../../../cloud/call'
import { openInstead } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { momentOf } from '../../../components/DayTime/wall'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Sketch } from '.'

type Props = {
  open: boolean
  sketch: Sketch
  area: { name: string; reach: number }
  untilInWords: string
  onClose: () => void
  onSent: () => void
}

/** What is about to be sent and to how many, once more in full, before it can't be taken back. */
export function SendSheet({ open, sketch, area, untilInWords, onClose, onSent }: Props) {
  const [state, setState] = useState<{ busy: boolean; wrong: string | null }>({ busy: false, wrong: null })
  const { callUpId, kind, text, where } = sketch
  const send = async () => {
    setState({ busy: true, wrong: null })
    try {
      await call('talents.callUp', {
        ...{ callUpId, area: sketch.area, kind, text, where },
        until: momentOf(sketch.until),
      })
      onSent()
      openInstead('call', { callUpId })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ busy: false, wrong: failure.refusal.message })
    }
  }
  return (
    <Sheet open={open} title="马上发出?" onClose={onClose}>
      <Text className="compose__reach">
        会叫到{area.name}的 {area.reach} 位达人
      </Text>
      <Text className="compose__line">
        {callUpKindNames[kind]}:{text}
      </Text>
      <Text className="compose__line">集合:{where}</Text>
      <Text className="compose__line">到{untilInWords} 为止</Text>
      {area.reach === 0 && (
        <NoticeBar tone="amber">
          <Text>这里还没有人愿意在紧急时被叫。换一个大一点的地方,或者直接打电话、到群里说。</Text>
        </NoticeBar>
      )}
      {state.wrong && (
        <NoticeBar tone="amber">
          <Text>{state.wrong}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={state.busy} disabled={area.reach === 0} onTap={() => void send()}>
        {`马上叫这 ${area.reach} 位`}
      </Button>
    </Sheet>
  )
}
