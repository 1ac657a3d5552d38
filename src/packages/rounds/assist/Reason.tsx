import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { usualReasons } from './circumstanceWords'

const OTHER = '别的原因'
const options = [...usualReasons, OTHER].map((word) => ({ value: word, word }))
const isUsual = (reason: string) => (usualReasons as readonly string[]).includes(reason)

type Props = { value: string; error: string | null; onChange: (reason: string) => void }

/** Why a ballot is taken down: one tap for what is usual, a line to write on for the rest. */
export function Reason({ value, error, onChange }: Props) {
  const [other, setOther] = useState(value !== '' && !isUsual(value))
  const choose = (word: string) => {
    setOther(word === OTHER)
    onChange(word === OTHER ? '' : word)
  }
  return (
    <>
      <Choice
        label="为什么要代录"
        options={options}
        value={other ? OTHER : isUsual(value) ? value : null}
        onChange={choose}
      />
      {other && <Field label="写明原因" value={value} {...(error ? { error } : {})} onChange={onChange} />}
      {!other && error && (
        <Text className="assist__wrong" aria-live="polite">
          {error}
        </Text>
      )}
    </>
  )
}
