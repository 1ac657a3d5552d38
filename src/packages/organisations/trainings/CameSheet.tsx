import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Choices } from '../../../components/Choices'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { SheetProps } from './index'

/** Which of those that had places came. */
export function CameSheet({ training: { trainingId, title, list }, onDone, onClose }: SheetProps) {
  const all = list ?? []
  const [came, setCame] = useState(all.filter((one) => one.came !== false).map(({ organisationId }) => organisationId))
  const { busy, refusal, run } = useAction('organisations.noteAttendance')
  const note = async () => {
    if (await run({ trainingId, came })) onDone()
  }
  return (
    <Sheet open title={`「${title}」谁来了`} onClose={onClose}>
      <Choices
        label="来了的组织"
        options={all.map(({ organisationId, name, people }) => ({
          value: organisationId,
          word: `${name} ${people} 位`,
        }))}
        values={came}
        onChange={setCame}
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void note()}>
        记下来
      </Button>
    </Sheet>
  )
}
