import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Place } from './index'

export type ActProps = { place: NonNullable<Place['place']>; onClose: () => void; onDone: () => void }

export function Rename({ place: { id, name }, onClose, onDone }: ActProps) {
  const { busy, refusal, run } = useAction('places.rename')
  const [said, keep, drop] = useDraft(`rename/${id}`, { to: '', reason: '' })
  const rename = async () => {
    if (!(await run({ area: id, from: name, to: said.to, reason: said.reason }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title={`给${name}改名`} onClose={onClose}>
      <Text className="words__about">登记过的住户、海报上的码都不用动。发过的公示上还是原来的名字。</Text>
      <Field label="新名字" value={said.to} onChange={(to) => keep({ ...said, to })} />
      <Field
        label="为什么改"
        value={said.reason}
        onChange={(reason) => keep({ ...said, reason })}
        hint="留在记录里,比如:按派出所门牌"
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button
        kind="primary"
        busy={busy}
        disabled={said.to.trim() === '' || said.to.trim() === name || said.reason.trim() === ''}
        onTap={() => void rename()}
      >
        {said.to.trim() ? `改名为「${said.to.trim()}」` : '改名'}
      </Button>
    </Sheet>
  )
}
