import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { readNumber } from '../../../../domain/papers/certificate'
import { openInstead } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import './index.scss'

/** The number, as it stands beside the code, typed in. */
export function AskNumber({ typed = '' }: { typed?: string }) {
  const [number, setNumber] = useState(typed)
  const [wrong, setWrong] = useState(false)
  // What was typed last counts, also for a tap that comes before it is drawn.
  const latest = useRef(number)
  const check = () => {
    const read = readNumber(latest.current)
    setWrong(read === null)
    if (read) openInstead('certificate', { number: read.number })
  }
  return (
    <>
      <Text className="certificate__ask">输入证明上的编号,看看是不是真的。用微信扫证明上的码,不用输入。</Text>
      <Field
        label="证明编号"
        value={number}
        onChange={(next) => {
          latest.current = next
          setNumber(next)
          setWrong(false)
        }}
        hint="比如:HJ-2026-7K3QX2MF9A"
        error={wrong ? '编号不全,请照着证明再看一遍:两个字母、年份和十位。' : undefined}
      />
      <Button kind="primary" onTap={check}>
        核对
      </Button>
    </>
  )
}
