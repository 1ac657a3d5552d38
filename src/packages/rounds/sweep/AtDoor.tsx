import { Text, View } from '@tarojs/components'
import { type DoorState, doorStateNames, statesIn, sweepOf } from '../../../../domain/rounds/sweep'
import { Button } from '../../../components/Button'
import { lookOf } from './doorWords'
import { type Door, doorName } from './storeys'
import './AtDoor.scss'

type Props = {
  sweep: string
  door: Door | null
  begun: boolean
  /** Where to go from here. */
  next: Door | null
  mayNote: boolean
  onNote: (state: DoorState) => void
  onHelp: () => void
  onMore: () => void
  onNext: (door: Door) => void
}

/** Under the thumb: the door one stands at, what was found there, and the way to the next. */
export function AtDoor({ sweep, door, begun, next, mayNote, onNote, onHelp, onMore, onNext }: Props) {
  const goOn = next && (
    <Button kind="primary" onTap={() => onNext(next)}>
      {door ? `下一户 ${doorName(next)}` : `从 ${doorName(next)} 开始`}
    </Button>
  )
  if (!door) return goOn && <View className="at-door">{goOn}</View>
  const states = statesIn(sweepOf(sweep).kind).filter((state) => !(state === 'voted' && door.voted))
  return (
    <View className="at-door">
      <View className="at-door__head" aria-live="polite">
        <Text className="at-door__name">{doorName(door)}</Text>
        <Text className="at-door__state">{lookOf(door, begun).word}</Text>
        <Button kind="quiet" onTap={onMore}>
          更多
        </Button>
      </View>
      {mayNote && (
        <View className="at-door__states">
          {states.map((state) => (
            <View
              key={state}
              className={state === door.state ? 'at-door__choice at-door__choice--on' : 'at-door__choice'}
              role="button"
              aria-role="button"
              aria-pressed={state === door.state}
              onClick={() => (state === 'needs-help' ? onHelp() : onNote(state))}
            >
              {doorStateNames[state]}
            </View>
          ))}
        </View>
      )}
      {goOn}
    </View>
  )
}
