import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { PhoneSheet } from '../PhoneSheet'
import { PersonCard } from './PersonCard'
import { type Found, foundInWords, type Person } from './search'

type Props = {
  found: Found
  near: string | null
  onNear: (compound: string) => void
  chosen: string[]
  onChoose: (ref: string, on: boolean) => void
  mayReadPhones: boolean
}

/** Who was found, and near where to look instead. */
export function Results({ found, near, onNear, chosen, onChoose, mayReadPhones }: Props) {
  const [asked, setAsked] = useState<Person | null>(null)
  return (
    <View>
      <Text className="find__heading" aria-live="polite">
        {foundInWords(found)}
      </Text>
      {found.cut && (
        <Text className="find__note">这里人多,只看了最近的一部分。选一样本领,或者换一个小区,能找得更准。</Text>
      )}
      {found.compounds.length > 1 && (
        <>
          <Text className="find__note">
            {near ? '要换个地方,点小区:' : '现在按离您家的远近排。要离别处近的,点小区:'}
          </Text>
          <Choice
            label="离哪儿近"
            look="tiles"
            options={found.compounds.map(({ id, name }) => ({ value: id, word: name }))}
            value={near}
            onChange={onNear}
          />
        </>
      )}
      {found.talents.map((person) => (
        <PersonCard
          key={person.ref}
          person={person}
          chosen={chosen.includes(person.ref)}
          onChoose={(on) => onChoose(person.ref, on)}
          {...(person.hasPhone && mayReadPhones ? { onPhone: () => setAsked(person) } : {})}
        />
      ))}
      {found.talents.length === 0 && (
        <Empty
          icon="volunteer"
          title="这里还没有这样的达人"
          about="少选一个条件再找找;也可以在群里说一声,请邻居们到「我的」里填「我的本领」。"
        />
      )}
      <PhoneSheet who={asked} onClose={() => setAsked(null)} />
    </View>
  )
}
