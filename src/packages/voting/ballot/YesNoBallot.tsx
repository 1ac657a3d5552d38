import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { answerNames, answers, type YesNo } from '../../../../domain/voting/choices'
import { standings } from '../../../../domain/voting/standing'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Page } from '../../../components/Page'
import { Confirm } from './Confirm'
import type { BallotProps } from './index'
import { NotNow } from './NotNow'
import './YesNoBallot.scss'

/** A question and its three answers. */
export function YesNoBallot({ poll, choices, onChange, mayCast, onCast }: BallotProps) {
  const [confirming, setConfirming] = useState(false)
  const value = answers.find((answer) => answer === choices[0]) ?? null
  const foot = (
    <View className="question__foot">
      <Button kind="primary" disabled={!mayCast || value === null} onTap={() => setConfirming(true)}>
        确认选票
      </Button>
    </View>
  )
  return (
    <Page title="选票" foot={foot}>
      {!mayCast && <NotNow poll={poll} />}
      <Text className="question__title">{poll.title}</Text>
      {poll.about !== '' && <Text className="question__about">{poll.about}</Text>}
      <Choice
        label={poll.title}
        options={answers.map((answer) => ({ value: answer, word: answerNames[answer], about: meanings[answer] }))}
        value={value}
        onChange={(answer) => onChange([answer])}
      />
      <Text className="question__law">{standings[poll.preset].sentence}</Text>
      <Confirm poll={poll} choices={choices} shown={confirming} onClose={() => setConfirming(false)} onCast={onCast} />
    </Page>
  )
}

const meanings: Record<YesNo, string> = {
  yes: '我赞成这样办',
  no: '我不赞成',
  abstain: '我参加投票,但不表态',
}
