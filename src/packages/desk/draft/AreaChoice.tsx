import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import type { Desk } from './Form'

/** As many places as one looks through; with more of them one looks by name. */
const FEW = 8

type Props = { areas: Desk['areas']; value: string; onChange: (area: string) => void }

/** Where a poll is held: a community's few places as rows, a district's hundreds by a part of their name. */
export function AreaChoice({ areas, value, onChange }: Props) {
  const [words, setWords] = useState('')
  const many = areas.length > FEW
  const found = areas.filter(({ id, name }) => (words.trim() === '' ? id === value : name.includes(words.trim())))
  const shown = many ? found.slice(0, FEW) : areas
  return (
    <>
      {many && (
        <Field
          label="按名字找"
          value={words}
          onChange={setWords}
          hint={`${areas.length} 个地方,写名字里的一两个字,比如:鸣翠苑`}
          error={found.length === 0 ? '没有叫这个名字的地方,请换个字。' : undefined}
        />
      )}
      <Choice
        label="在哪里投"
        options={shown.map(({ id, name, households }) => ({ value: id, word: name, about: `${households} 户` }))}
        value={value}
        onChange={onChange}
      />
      {many && found.length > FEW && (
        <Text className="form__hint">还有 {found.length - FEW} 个,请把名字写全一些。</Text>
      )}
    </>
  )
}
