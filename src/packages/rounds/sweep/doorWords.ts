import type { DoorState } from '../../../../domain/rounds/sweep'
import type { Door } from './storeys'

type Look = { word: string; tone: 'done' | 'absent' | 'help' | 'begun' | 'open' }

const noted: Record<DoorState, Look> = {
  voted: { word: '说投了', tone: 'done' },
  met: { word: '见到了', tone: 'done' },
  'notice-left': { word: '留了单', tone: 'done' },
  'nobody-home': { word: '没人', tone: 'absent' },
  'needs-help': { word: '要帮忙', tone: 'help' },
  cleared: { word: '没去', tone: 'open' },
}

/** How a door stands, in a word and a tone that repeats it. Who needs help is seen first, also where a ballot came. */
export function lookOf({ voted, state }: Pick<Door, 'voted' | 'state'>, begun: boolean): Look {
  if (state === 'needs-help') return noted['needs-help']
  if (begun) return { word: '没录完', tone: 'begun' }
  if (voted) return { word: '已投', tone: 'done' }
  if (state !== null && state !== 'cleared') return noted[state]
  return { word: voted === false ? '没投' : '没去', tone: 'open' }
}
