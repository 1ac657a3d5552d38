import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { rhythmOf, rhythmWords } from '../rhythmWords'
import type { PairAnswer } from './index'

type Props = { pair: PairAnswer; open: boolean; onClose: () => void; onChanged: () => void }

export function Change({ pair, open, onClose, onChanged }: Props) {
  const [about, setAbout] = useState(pair.elder.about)
  const [every, setEvery] = useState(String(pair.every))
  const { busy, refusal, run } = useAction('visits.changePair')
  const change = async (end: boolean) => {
    if (!(await run({ pairId: pair.pairId, about: about.trim(), every: rhythmOf(every), ...(end ? { end } : {}) })))
      return
    onClose()
    onChanged()
  }
  return (
    <Sheet open={open} title="修改或结束" onClose={onClose}>
      <TextArea label="要知道的" value={about} most={200} hint="只有结对的志愿者看得到" onChange={setAbout} />
      <Choice label="多久看一次" look="tiles" options={rhythmWords} value={every} onChange={setEvery} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void change(false)}>
        保存
      </Button>
      <Button kind="danger" busy={busy} onTap={() => void change(true)}>
        结束这个结对
      </Button>
    </Sheet>
  )
}
