import { View } from '@tarojs/components'
import type { ReadingSize } from '../../../phone/storage'
import './TextSize.scss'

const sizes: readonly { value: ReadingSize; word: string }[] = [
  { value: 'small', word: '小' },
  { value: 'medium', word: '中' },
  { value: 'large', word: '大' },
  { value: 'huge', word: '特大' },
]

type Props = { value: ReadingSize; onChange: (size: ReadingSize) => void }

/** How large a notice is read; kept for the next one. */
export const TextSize = ({ value, onChange }: Props) => (
  <View className="text-size" role="radiogroup" aria-role="radiogroup" aria-label="字的大小">
    {sizes.map((size) => (
      <View
        key={size.value}
        className={`text-size__one text-size__one--${size.value}${size.value === value ? ' text-size__one--chosen' : ''}`}
        role="radio"
        aria-role="radio"
        aria-checked={size.value === value}
        aria-label={`${size.word}字`}
        onClick={() => onChange(size.value)}
      >
        {size.word}
      </View>
    ))}
  </View>
)
