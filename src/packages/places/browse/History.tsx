import { Text } from '@tarojs/components'
import { day } from '../../../../domain/wording/time'
import { Lines } from '../Lines'
import type { Place } from './index'

/** What was done to a place, the latest first. */
export const History = ({ changes, now }: Pick<Place, 'changes' | 'now'>) =>
  changes.length === 0 ? null : (
    <>
      <Text className="words__heading">改过什么</Text>
      <Lines
        lines={changes.map(({ at, text, reason }) => ({
          ...{ id: `${at}${text}`, word: text, about: `${day(at, now)} · ${reason}` },
        }))}
      />
    </>
  )
