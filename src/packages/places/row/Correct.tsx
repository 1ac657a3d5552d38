import { Text } from '@tarojs/components'
import { hundredthsOf, inSquareMetres } from '../../../../domain/roster/sheet'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { ownersInWords } from '../ownerWords'
import type { Row } from './index'
import { namesOf } from './names'

type Props = { row: Row; onClose: () => void; onDone: () => void }

/** Names, shares and floor areas as they should have been, with the reason. */
export function Correct({ row: { ownerId, revision, names, units }, onClose, onDone }: Props) {
  const { busy, refusal, run } = useAction('roster.correctRow')
  const [said, keep, drop] = useDraft(`row/${ownerId}/${revision}`, {
    owners: names.length > 0 ? ownersInWords(names) : '',
    areas: units.map(({ floorArea }) => inSquareMetres(floorArea)),
    reason: '',
  })
  const owners = namesOf(said.owners)
  const areas = said.areas.map((text) => hundredthsOf(text.trim()))
  const isReady = owners !== null && areas.every((area) => area !== null) && said.reason.trim() !== ''
  const correct = async () => {
    if (!owners) return
    const next = units.map(({ household }, i) => ({ household, floorArea: areas[i] ?? 0 }))
    if (!(await run({ ownerId, revision, names: owners, units: next, reason: said.reason }))) return
    drop()
    onDone()
  }
  const setArea = (at: number, text: string) =>
    keep({ ...said, areas: said.areas.map((area, i) => (i === at ? text : area)) })
  return (
    <Sheet open title="更正这一行" onClose={onClose}>
      <Field
        label="业主"
        value={said.owners}
        onChange={(next) => keep({ ...said, owners: next })}
        hint="几个人用顿号分开,份额写在名字后面,比如:王建国 1/2、李秀英 1/2"
        error={owners === null ? '请写成:名字,或名字 份额;份额加起来正好是 1。' : undefined}
      />
      {units.map(({ household, label }, i) => (
        <Field
          key={household}
          label={`${label},平方米`}
          type="digit"
          value={said.areas[i] ?? ''}
          onChange={(text) => setArea(i, text)}
          error={areas[i] === null ? '要填平方米数,最多两位小数,比如 89.50。' : undefined}
        />
      ))}
      <Field
        label="为什么改"
        value={said.reason}
        onChange={(reason) => keep({ ...said, reason })}
        hint="业主看得到,比如:按产权证"
      />
      <Text className="words__about">已经开始的业主投票还按开始那天的名册算。</Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!isReady} onTap={() => void correct()}>
        确认更正
      </Button>
    </Sheet>
  )
}
