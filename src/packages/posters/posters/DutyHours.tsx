import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Grid } from './index'

/** When the grid's leader is there for people: what the posters say, and the way to change it. */
export function DutyHours({ grid, again }: { grid: Grid; again: () => void }) {
  const [changing, setChanging] = useState(false)
  const done = () => {
    setChanging(false)
    again()
  }
  return (
    <View className="posters__hours">
      <Text className="posters__heading">值班时间</Text>
      <Text className="posters__about">
        {grid.hours ? `海报上写着:${grid.hours}` : '还没写。写上以后,再打开的海报就带着它。'}
      </Text>
      {grid.mayKeepHours && (
        <Button kind="plain" onTap={() => setChanging(true)}>
          {grid.hours ? '改值班时间' : '写值班时间'}
        </Button>
      )}
      {changing && <Change grid={grid} onClose={() => setChanging(false)} onDone={done} />}
    </View>
  )
}

function Change({ grid, onClose, onDone }: { grid: Grid; onClose: () => void; onDone: () => void }) {
  const { busy, refusal, run } = useAction('papers.keepDutyHours')
  const [hours, keepHours, drop] = useDraft(`hours/${grid.id}`, grid.hours ?? '')
  const save = async () => {
    if (!(await run({ grid: grid.id, hours }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="值班时间" onClose={onClose}>
      <Field label="什么时候找得到您" value={hours} onChange={keepHours} hint="比如:周一到周五 18:00-20:00,活动室" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={hours.trim() === ''} onTap={() => void save()}>
        记下来
      </Button>
    </Sheet>
  )
}
