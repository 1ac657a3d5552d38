import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'

type Props = {
  /** What one is called: 行, 项. */
  of: string
  /** What each says in short; empty where nothing is written in it yet. */
  says: readonly string[]
  most: number
  onAdd: () => void
  onDrop: (place: number) => void
  /** What is typed into one. */
  children: (place: number) => ReactNode
}

/** Rows of a table, one open at a time: a phone is too narrow for them side by side, and a thumb too wide. */
export function Rows({ of, says, most, onAdd, onDrop, children }: Props) {
  const [opened, setOpened] = useState(() => says.indexOf(''))
  return (
    <>
      {says.map((said, place) => {
        const which = `第 ${place + 1} ${of}`
        return place === opened ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: all that a row shows comes from the sketch
          <View key={place} className="write__row write__row--open">
            <Text className="notice-desk__about">{which}</Text>
            {children(place)}
            <View className="write__acts">
              {says.length > 1 && (
                <Act
                  word={`去掉这${of}`}
                  about={`去掉${which}`}
                  onTap={() => {
                    setOpened(-1)
                    onDrop(place)
                  }}
                />
              )}
              <Act word="收起" about={`收起${which}`} onTap={() => setOpened(-1)} />
            </View>
          </View>
        ) : (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={place}
            className="write__row"
            role="button"
            aria-role="button"
            aria-label={`${which},${said || '还没有写'},点开修改`}
            onClick={() => setOpened(place)}
          >
            <Text className="write__number">{place + 1}</Text>
            <Text className="write__said">{said || '还没有写,点开填'}</Text>
          </View>
        )
      })}
      {says.length < most && (
        <Button
          kind="plain"
          onTap={() => {
            setOpened(says.length)
            onAdd()
          }}
        >
          再加一{of}
        </Button>
      )}
    </>
  )
}
