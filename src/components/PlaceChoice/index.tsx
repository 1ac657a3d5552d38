import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../Choice'
import { Field } from '../Field'

/** As many places as one looks through; with more of them one looks by name. */
const FEW = 12

type Place = { id: string; name: string; about?: string }
type Props = { label: string; places: Place[]; value: string | null; onChange: (place: string) => void }

/** One of the places that somebody works in: a few as rows, a district's many by a part of their name. */
export function PlaceChoice({ label, places, value, onChange }: Props) {
  const [words, setWords] = useState('')
  const many = places.length > FEW
  const part = words.trim()
  const found = places.filter(({ id, name }) => (part === '' ? id === value : name.includes(part)))
  const shown = many ? found.slice(0, FEW) : places
  return (
    <>
      {many && (
        <Field
          label="按名字找地方"
          value={words}
          onChange={setWords}
          hint={`${places.length} 个地方,写名字里的一两个字,比如:鸣翠`}
          error={part !== '' && found.length === 0 ? '没有叫这个名字的地方,请换个字。' : undefined}
        />
      )}
      <Choice
        label={label}
        options={shown.map(({ id, name, about }) => ({ value: id, word: name, ...(about ? { about } : {}) }))}
        value={value}
        onChange={onChange}
      />
      {many && found.length > FEW && <Text>还有 {found.length - FEW} 个,请把名字写全一些。</Text>}
    </>
  )
}
