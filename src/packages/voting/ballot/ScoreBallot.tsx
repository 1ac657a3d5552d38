import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { MOST_POINTS } from '../../../../domain/voting/choices'
import { Button } from '../../../components/Button'
import { CountBar } from '../../../components/CountBar'
import { Page } from '../../../components/Page'
import { ProjectPicture } from '../../../components/ProjectPicture'
import { useAppearance } from '../../../phone/appearance'
import { pointWords } from './ballotWords'
import { Confirm } from './Confirm'
import { type Line, linesOf, pointed } from './choosing'
import type { BallotProps } from './index'
import { NotNow } from './NotNow'
import './ScoreBallot.scss'

/** Points for every project: six big numbers each, with a word for the one that is chosen. In elder mode one project on the screen. */
export function ScoreBallot({ poll, choices, onChange, mayCast, onCast }: BallotProps) {
  const { elder } = useAppearance()
  const [place, setPlace] = useState(0)
  const [confirming, setConfirming] = useState(false)
  const lines = linesOf(poll, choices, 'all')
  const one = lines[place]
  const give = (id: string, points: number) => onChange(pointed(choices, id, points))
  const foot = (
    <CountBar
      done={choices.length}
      of={lines.length}
      word="已打分"
      action="确认选票"
      disabled={!mayCast || choices.length === 0}
      onAction={() => setConfirming(true)}
    />
  )
  return (
    <Page title="选票" foot={foot}>
      {!mayCast && <NotNow poll={poll} />}
      <Text className="score__hint">0 分是不需要,5 分是非常需要。没有打分的算 0 分。</Text>
      {elder && one ? (
        <>
          <Text className="score__place">
            第 {place + 1} 个,共 {lines.length} 个
          </Text>
          <Scored line={one} onGive={give} />
          <View className="score__turn">
            <Button kind="plain" disabled={place === 0} onTap={() => setPlace(place - 1)}>
              上一个
            </Button>
            <Button kind="plain" disabled={place === lines.length - 1} onTap={() => setPlace(place + 1)}>
              下一个
            </Button>
          </View>
        </>
      ) : (
        lines.map((line) => <Scored key={line.project.id} line={line} onGive={give} />)
      )}
      <Confirm poll={poll} choices={choices} shown={confirming} onClose={() => setConfirming(false)} onCast={onCast} />
    </Page>
  )
}

const POINTS = Array.from({ length: MOST_POINTS + 1 }, (_, points) => points)

function Scored({ line: { project, points }, onGive }: { line: Line; onGive: (id: string, points: number) => void }) {
  return (
    <View className={points === null ? 'score' : 'score score--given'}>
      <View className="score__head">
        <ProjectPicture picture={project.picture} category={project.category} />
        <View className="score__words">
          <Text className="score__name">{project.name}</Text>
          <Text className="score__why">{project.why}</Text>
        </View>
      </View>
      {project.details !== '' && <Text className="score__details">{project.details}</Text>}
      <View className="score__points" role="radiogroup" aria-role="radiogroup" aria-label={`给${project.name}打分`}>
        {POINTS.map((value) => (
          <View
            key={value}
            className={value === points ? 'score__point score__point--on' : 'score__point'}
            role="radio"
            aria-role="radio"
            aria-checked={value === points}
            aria-label={`${value} 分,${pointWords[value]}`}
            onClick={() => onGive(project.id, value)}
          >
            <Text>{value}</Text>
          </View>
        ))}
      </View>
      <Text className="score__word">{points === null ? '还没打分' : `${points} 分:${pointWords[points]}`}</Text>
    </View>
  )
}
