import { View } from '@tarojs/components'
import { kindNames, kinds } from '../../../domain/notices/notice'
import './Kinds.scss'
import type { Kind } from './shelves'

type Props = { value: Kind | null; onChange: (kind: Kind | null) => void }

const chips: readonly { kind: Kind | null; word: string }[] = [
  { kind: null, word: '全部' },
  ...kinds.map((kind) => ({ kind, word: kindNames[kind] })),
]

/** One kind of notices, or all. */
export const Kinds = ({ value, onChange }: Props) => (
  <View className="kinds" role="radiogroup" aria-role="radiogroup" aria-label="看哪一种公示">
    {chips.map(({ kind, word }) => (
      <View
        key={word}
        className={kind === value ? 'kinds__chip kinds__chip--chosen' : 'kinds__chip'}
        role="radio"
        aria-role="radio"
        aria-checked={kind === value}
        aria-label={word}
        onClick={() => onChange(kind)}
      >
        {word}
      </View>
    ))}
  </View>
)
