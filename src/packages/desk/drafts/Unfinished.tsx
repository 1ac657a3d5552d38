import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Sheet } from '../../../components/Sheet'
import { type Sketch, stepNames, stepsOf } from '../sketch'
import { throwAway, unfinished } from '../unfinished'

/** The plan that this phone keeps and nobody else has seen, looked for whenever the page is shown; and how to drop it. */
export function useUnfinished(): [Sketch | null, () => void] {
  const [sketch, setSketch] = useState(unfinished)
  useDidShow(() => setSketch(unfinished()))
  return [
    sketch,
    () => {
      throwAway()
      setSketch(null)
    },
  ]
}

type Props = { sketch: Sketch; onGoOn: () => void; onThrowAway: () => void }

export function Unfinished({ sketch, onGoOn, onThrowAway }: Props) {
  const [asking, setAsking] = useState(false)
  const place = stepsOf(sketch).indexOf(sketch.step) + 1
  return (
    <Card tone="amber">
      <Text className="desk__title">{sketch.title || '没写完的方案'}</Text>
      <Text className="desk__about">
        写到第 {place} 步「{stepNames[sketch.step]}」,只在这部手机上,还没交给同事。
      </Text>
      <View className="desk__acts">
        <Button kind="primary" onTap={onGoOn}>
          接着写
        </Button>
        <Button kind="quiet" onTap={() => setAsking(true)}>
          不要了,重新写一份
        </Button>
      </View>
      <Sheet open={asking} title="不要这份了?" onClose={() => setAsking(false)}>
        <Text className="desk__ask">写好的内容会从这部手机上删掉,找不回来。</Text>
        <Button kind="danger" onTap={onThrowAway}>
          删掉
        </Button>
      </Sheet>
    </Card>
  )
}
