import type { Relation } from '../../../../domain/community/person'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Step } from './Step'

const ways = ['slip', 'ask', 'roster'] as const
export type Proof = { way: (typeof ways)[number] | null; slip: string; owner: string; area: string }

const words = {
  slip: { word: '信箱里的邀请码', about: '当场办好' },
  ask: { word: '请人确认', about: '家里已登记的人,或网格长' },
  roster: { word: '核对业主名册', about: '姓名和面积都对上,当场办好' },
} as const

/** Square metres as somebody types them, in 1/100; null for what is none. */
export function hundredths(typed: string): number | null {
  return /^[0-9]{1,4}(\.[0-9]{1,2})?$/.test(typed.trim()) ? Math.round(Number(typed) * 100) : null
}

export const isProven = ({ way, slip, owner, area }: Proof): boolean =>
  way === 'ask' ||
  (way === 'slip' && slip.trim() !== '') ||
  (way === 'roster' && owner.trim() !== '' && hundredths(area) !== null)

type Props = { relation: Relation; value: Proof; onChange: (change: Partial<Proof>) => void }

/** How it is known that somebody lives there. Which part of a row was wrong, nobody is told. */
export const ProofStep = ({ relation, value, onChange }: Props) => (
  <Step title="怎么确认?">
    <Choice
      label="怎么确认"
      options={ways
        .filter((way) => way !== 'roster' || relation === 'owner')
        .map((way) => ({ value: way, ...words[way] }))}
      value={value.way}
      onChange={(way) => onChange({ way })}
    />
    {value.way === 'slip' && (
      <Field
        label="邀请码"
        value={value.slip}
        hint="纸条上的 8 个字,大小写都行"
        onChange={(slip) => onChange({ slip })}
      />
    )}
    {value.way === 'roster' && (
      <>
        <Field label="业主姓名" value={value.owner} hint="和房产证上一样" onChange={(owner) => onChange({ owner })} />
        <Field
          label="房产面积"
          type="digit"
          value={value.area}
          hint="平方米,同小区有几套就加在一起"
          onChange={(area) => onChange({ area })}
        />
      </>
    )}
  </Step>
)
