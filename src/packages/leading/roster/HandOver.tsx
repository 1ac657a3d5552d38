import { Text } from '@tarojs/components'
import { useState } from 'react'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Sheet } from '../../../components/Sheet'
import type { Roster, Row } from '../rows'

type Props = { roster: Roster; rows: Row[]; onClose: () => void }

/** Another leads the shift: one of those who signed up, in a class a guardian. */
export function HandOver({ roster: { shiftId, kind }, rows, onClose }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { busy, refusal, run } = useAction('volunteering.handOver')
  const people = rows
    .filter((row) => row.in && !row.walkIn)
    .map(({ ref, name }, n) => ({
      id: ref,
      name: kind === 'class' ? `${name}的家长` : name,
      // Neighbours may be called the same.
      about: `第 ${n + 1} 位报名`,
    }))
  const name = people.find(({ id }) => id === chosen)?.name
  const handOver = async () => {
    if (chosen !== null && (await run({ shiftId, ref: chosen }))) openInstead('leading', {})
  }
  return (
    <Sheet open title="换人带队" onClose={onClose}>
      <Text className="roster__say">
        {people.length === 0
          ? '还没有人报名。请接手的人先报名这一场,再来这里选。'
          : name
            ? `这一场交给${name}带,会马上告诉对方。名单、签到码和收尾都交过去。`
            : '交给报了名的哪一位?'}
      </Text>
      <PlaceChoice label="交给谁" places={people} value={chosen} onChange={setChosen} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={chosen === null} onTap={() => void handOver()}>
        确认交接
      </Button>
    </Sheet>
  )
}
