import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'

/** Ten hexadecimal digits that stand for somebody without a phone; a chance of 1 in 10^12 to meet another is nothing in a shift. */
const newRef = (): string => Array.from({ length: 10 }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** Somebody who came without signing up. */
export function WalkIn({ onAdd }: { onAdd: (ref: string, name: string) => void }) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const called = name.trim()
  const add = () => {
    onAdd(newRef(), called)
    setName('')
    setOpen(false)
  }
  return (
    <>
      <Button kind="plain" onTap={() => setOpen(true)}>
        没报名也来了
      </Button>
      <Sheet open={open} title="没报名也来了" onClose={() => setOpen(false)}>
        <Field
          label="怎么称呼"
          value={name}
          onChange={setName}
          hint="最多 10 个字,比如:王阿姨"
          error={called.length > 10 ? '太长了,最多 10 个字。' : undefined}
        />
        <Text className="roster__small">带着手机的,请本人扫签到码,时长和积分才能记到名下。</Text>
        <Button kind="primary" disabled={called === '' || called.length > 10} onTap={add}>
          记下,到了
        </Button>
      </Sheet>
    </>
  )
}
