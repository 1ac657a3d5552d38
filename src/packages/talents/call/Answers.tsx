import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { callUpKindNames } from '../../../../domain/talents/callUp'
import { spoken } from '../../../../domain/wording/time'
import { Button } from '../../../components/Button'
import { PhoneSheet } from '../PhoneSheet'
import type { CallUp } from '.'
import { EndSheet } from './EndSheet'

type Props = { callUp: CallUp; answers: NonNullable<CallUp['answers']>; again: () => void }

/** For who sent it: how many said what, and who comes. */
export function Answers({ callUp, answers, again }: Props) {
  const [asked, setAsked] = useState<{ ref: string; name: string } | null>(null)
  const [ending, setEnding] = useState(false)
  const tiles: [word: string, people: number, tone: string][] = [
    ['马上来', answers.coming, 'coming'],
    ['晚点来', answers.later, 'later'],
    ['来不了', answers.cannot, 'cannot'],
    ['没回', answers.silent, 'silent'],
  ]
  return (
    <View className="call__answers">
      <Text className="call__heading">大家的回复</Text>
      <View className="call__tiles">
        {tiles.map(([word, people, tone]) => (
          <View key={word} className={`call__tile call__tile--${tone}`}>
            <Text className="call__people">{people}</Text>
            <Text className="call__word">{word}</Text>
          </View>
        ))}
      </View>
      <Button kind="quiet" onTap={again}>
        看最新的回复
      </Button>
      {answers.people.map(({ ref, name, answer, at, hasPhone }) => (
        <View key={ref} className="call__person">
          <View className="call__who">
            <Text className="call__name">{name}</Text>
            <Text className="call__said">
              {answer === 'coming' ? '马上来' : '晚点来'} · {spoken(at, callUp.now)} 说的
            </Text>
          </View>
          {hasPhone && (
            <View className="call__phone">
              <Button kind="plain" label={`看${name}的电话`} onTap={() => setAsked({ ref, name })}>
                看电话
              </Button>
            </View>
          )}
        </View>
      ))}
      {answers.people.length === 0 && (
        <Text className="call__said">还没有人说来。大家看到要一会儿,请过几分钟再看。</Text>
      )}
      {callUp.on && (
        <View className="call__end">
          <Button kind="danger" onTap={() => setEnding(true)}>
            结束召集
          </Button>
        </View>
      )}
      <PhoneSheet who={asked} reason={`${callUpKindNames[callUp.kind]}召集,联系集合`} onClose={() => setAsked(null)} />
      <EndSheet
        open={ending}
        callUpId={callUp.callUpId}
        coming={answers.coming + answers.later}
        onClose={() => setEnding(false)}
        onEnded={again}
      />
    </View>
  )
}
