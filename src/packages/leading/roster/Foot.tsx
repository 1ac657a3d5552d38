import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Moment } from '../../../../domain/wording/time'
import { cloudTime } from '../../../cloud/clock'
import { open } from '../../../cloud/routes'
import { scanText } from '../../../cloud/scan'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import type { Roster } from '../rows'
import type { Stage } from '../stage'
import type { useNotes } from '../useNotes'
import { type Read, whoIs } from './read'
import './Foot.scss'

type Props = { roster: Roster; stage: Stage; notes: ReturnType<typeof useNotes>; now: Moment }

/** Under the thumb: reading a volunteer's code while they come, closing the shift when it is over. */
export function Foot({ roster: { shiftId, from, kind }, stage, notes, now }: Props) {
  const [said, setSaid] = useState<Read | null>(null)
  const noteAs = (ref: string, out: boolean) => notes.note({ ref, out, at: Math.floor(cloudTime(now)), name: null })
  const read = async () => {
    const text = await scanText()
    if (text === null) return
    const who = whoIs(text, shiftId, notes.rows)
    setSaid(who)
    if (who.is === 'coming') noteAs(who.row.ref, false)
  }
  const leave = (who: Read) => {
    if (who.is !== 'here') return
    noteAs(who.row.ref, true)
    setSaid({ is: 'coming', row: who.row, words: `${who.row.name}走了,记下了。辛苦了。` })
  }
  return (
    <View className="desk-foot">
      {said && (
        <NoticeBar
          tone={said.is === 'coming' ? 'jade' : 'amber'}
          {...(said.is === 'here' ? { action: '记走了', onAction: () => leave(said) } : {})}
        >
          <Text>{said.words}</Text>
        </NoticeBar>
      )}
      <View className="desk-foot__ways">
        <Button kind={stage === 'during' ? 'primary' : 'plain'} onTap={() => void read()}>
          {kind === 'class' ? '扫家长的码' : '扫志愿者的码'}
        </Button>
        {now >= from && (
          <Button kind={stage === 'over' ? 'primary' : 'plain'} onTap={() => open('close', { shiftId })}>
            结束这场
          </Button>
        )}
      </View>
    </View>
  )
}
