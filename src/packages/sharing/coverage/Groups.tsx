import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { day } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { groupName } from './groupName'
import type { Coverage } from './index'

type Props = { coverage: Coverage; again: () => void }
type Group = Coverage['groups'][number]

/** The chats that are known, each with the name that the leader gave it. */
export function Groups({ coverage: { groups, now }, again }: Props) {
  const [naming, setNaming] = useState<Group | null>(null)
  const done = () => {
    setNaming(null)
    again()
  }
  return (
    <>
      <Text className="coverage__heading">小区的群</Text>
      {groups.length === 0 && (
        <Text className="coverage__about">
          还没有认识的群。把下面的事发到群里,有邻居从群里点开一次,群就会出现在这里,您再给它起个名。
        </Text>
      )}
      {groups.map((group) => (
        <View key={group.group} className="coverage__group">
          <View className="coverage__words">
            <Text className="coverage__name">{groupName(groups, group.group)}</Text>
            <Text className="coverage__small">{day(group.since, now)}第一次有人点开</Text>
          </View>
          <Act
            word={group.name ? '改名' : '起名'}
            about={`给${groupName(groups, group.group)}起名`}
            onTap={() => setNaming(group)}
          />
        </View>
      ))}
      {naming && <Name key={naming.group} group={naming} onClose={() => setNaming(null)} onDone={done} />}
    </>
  )
}

function Name({ group, onClose, onDone }: { group: Group; onClose: () => void; onDone: () => void }) {
  const { busy, refusal, run } = useAction('sharing.nameGroup')
  const [name, keepName, drop] = useDraft(`group/${group.group}`, group.name ?? '')
  const save = async () => {
    if (!(await run({ group: group.group, name }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="给群起名" onClose={onClose}>
      <Field label="群的名字" value={name} onChange={keepName} hint="您自己认得就行,比如:3 号楼群" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={name.trim() === ''} onTap={() => void save()}>
        记下来
      </Button>
    </Sheet>
  )
}
