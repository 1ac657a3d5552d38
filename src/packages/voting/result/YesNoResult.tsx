import { Text, View } from '@tarojs/components'
import { answerNames, answers } from '../../../../domain/voting/choices'
import { squareMetres } from '../../../../domain/voting/explanation'
import { type Voters, voterUnits } from '../../../../domain/voting/standing'
import { percent } from '../../../../domain/voting/turnout'
import type { Result } from './index'
import './YesNoResult.scss'

type Tally = Extract<Result['tally'], { ballot: 'yes-no' }>

/** The three answers as bars, by heads and, where owners decided, by floor area. */
export function YesNoResult({ tally: { heads, area }, voters }: { tally: Tally; voters: Voters }) {
  return (
    <>
      <Bars heading={area ? '按人数' : '票数'} counts={heads} said={(count) => `${count} ${voterUnits[voters]}`} />
      {area && <Bars heading="按面积" counts={area} said={squareMetres} />}
    </>
  )
}

type Counts = Tally['heads']

function Bars({ heading, counts, said }: { heading: string; counts: Counts; said: (count: number) => string }) {
  const all = counts.yes + counts.no + counts.abstain
  return (
    <View className="result__part">
      <Text className="result__heading">{heading}</Text>
      {answers.map((answer) => (
        <View key={answer} className="bars">
          <View className="bars__words">
            <Text className="bars__name">{answerNames[answer]}</Text>
            <Text className="bars__count">
              {said(counts[answer])} · {percent(counts[answer], all)}%
            </Text>
          </View>
          <View className="bars__track" aria-hidden>
            <View
              className={`bars__part bars__part--${answer}`}
              style={{ width: `${percent(counts[answer], all)}%` }}
            />
          </View>
        </View>
      ))}
    </View>
  )
}
