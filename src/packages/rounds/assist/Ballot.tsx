import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { answerNames, answers, type Choice as Choices, MOST_POINTS, toggled } from '../../../../domain/voting/choices'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import type { Way } from '../paper'
import { Aloud } from './Aloud'
import { linesOf, type Poll, rated } from './filling'
import { ListLine } from './ListLine'

type Props = { poll: Poll; household: string; way: Way; choices: Choices[]; onChange: (choices: Choices[]) => void }

/** The ballot of the household: a paper is keyed in from a close list, at the door it is read aloud one by one. */
export function Ballot({ poll, household, way, choices, onChange }: Props) {
  const [aloud, setAloud] = useState(way === 'door')
  const [told, setTold] = useState<string | null>(null)
  if (poll.asked.ballot === 'yes-no') return <YesNo poll={poll} choices={choices} onChange={onChange} />

  const lines = linesOf(poll, household, way, choices)
  const toggle = (id: string) => {
    const full = lines.find(({ project }) => project.id === id)?.full ?? null
    setTold(full)
    if (full === null) onChange(toggled(choices, id))
  }
  const parts = {
    asked: poll.asked,
    onToggle: toggle,
    onRate: (id: string, points: number) => onChange(rated(choices, id, points)),
  }
  return (
    <>
      <Text className="assist__how">{howTo(way, poll.asked.ballot === 'score')}</Text>
      {told && (
        <NoticeBar tone="amber">
          <Text>{told}</Text>
        </NoticeBar>
      )}
      {aloud ? (
        <Aloud lines={lines} {...parts} />
      ) : (
        <View className="paper-list">
          {lines.map((line, place) => (
            <ListLine key={line.project.id} line={line} number={place + 1} {...parts} />
          ))}
        </View>
      )}
      <Button kind="quiet" onTap={() => setAloud(!aloud)}>
        {aloud ? '改成列表,录得快' : '一个一个念给他们听'}
      </Button>
    </>
  )
}

function howTo(way: Way, score: boolean): string {
  if (way === 'door')
    return score ? `照着念,这户说几分就点几分:0 分不需要,${MOST_POINTS} 分最需要。` : '照着念,这户说选哪个就点哪个。'
  return score ? `照着纸票点分数,没打分的空着,最高 ${MOST_POINTS} 分。` : '照着纸票点,顺序和投票公告里的一样。'
}

const YesNo = ({ poll, choices, onChange }: Pick<Props, 'poll' | 'choices' | 'onChange'>) => (
  <>
    <Text className="assist__question-text">{poll.title}</Text>
    {poll.about !== '' && <Text className="assist__about">{poll.about}</Text>}
    <Choice
      label="这户的意见"
      options={answers.map((value) => ({ value, word: answerNames[value] }))}
      value={answers.find((answer) => answer === choices[0]) ?? null}
      onChange={(answer) => onChange([answer])}
    />
  </>
)
