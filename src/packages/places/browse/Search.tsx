import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import './Search.scss'

/** Places by a part of their name; two characters at least. */
export function Search({ sought, onSearch }: { sought: string; onSearch: (words: string) => void }) {
  const [words, setWords] = useState(sought)
  const [short, setShort] = useState(false)
  const look = () => {
    const part = words.trim()
    setShort(part.length === 1)
    if (part.length !== 1) onSearch(part)
  }
  const clear = () => {
    setWords('')
    setShort(false)
    onSearch('')
  }
  return (
    <View className="place-search">
      <Field
        label="按名字找"
        value={words}
        onChange={setWords}
        hint="写名字里的两个字,比如:鸣翠"
        error={short ? '至少写两个字。' : undefined}
      />
      <View className="place-search__acts">
        <Button kind="plain" onTap={look}>
          查找
        </Button>
        {sought !== '' && (
          <Button kind="quiet" onTap={clear}>
            不找了
          </Button>
        )}
      </View>
    </View>
  )
}
