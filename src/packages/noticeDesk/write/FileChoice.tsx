import { Text } from '@tarojs/components'
import { Choice } from '../../../components/Choice'
import type { Sketch, SketchBlock } from './sketch'

/** What every block's fields get. */
export type BlockProps<Kind extends SketchBlock['kind']> = {
  block: Extract<SketchBlock, { kind: Kind }>
  sketch: Sketch
  put: (block: SketchBlock) => void
  change: (part: Partial<Sketch>) => void
}

type FileChoiceProps = { label: string; sketch: Sketch; value: number; onChange: (file: number) => void }

/** One of the pictures among the attachments. */
export function FileChoice({ label, sketch, value, onChange }: FileChoiceProps) {
  const pictures = sketch.files.flatMap(({ name, type }, place) => (type === 'pdf' ? [] : [{ place, name }]))
  if (pictures.length === 0) return <Text className="notice-desk__about">{label}:先在下面的附件里添加图片。</Text>
  return (
    <Choice
      label={label}
      options={pictures.map(({ place, name }) => ({ value: String(place), word: name }))}
      value={String(value)}
      onChange={(place) => onChange(Number(place))}
    />
  )
}
