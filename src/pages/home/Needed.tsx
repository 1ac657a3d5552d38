import { Text, View } from '@tarojs/components'
import { fullness } from '../../../domain/volunteering/words'
import { spoken } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { useNow } from '../../cloud/useNow'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import type { Home } from './index'

/** What the neighbours still need people for this week. */
export function Needed({ home: { needed, now: answered } }: { home: Home }) {
  const now = useNow(answered)
  if (needed.length === 0) return null
  return (
    <View className="home__part">
      <Text className="home__heading">本周需要您</Text>
      {needed.map(({ activityId, shiftId, title, from, venue, placesLeft }) => (
        <Card
          key={shiftId}
          label={`${title},${spoken(from, now)},${venue},还差 ${placesLeft} 人`}
          onTap={() => open('activity', { activityId, shiftId })}
        >
          <View className="home__line">
            <Badge tone="jade">志愿</Badge>
            <Text className="home__left">{fullness({ placesLeft, waiting: 0 })}</Text>
          </View>
          <Text className="home__title">{title}</Text>
          <Text className="home__about">
            {spoken(from, now)} · {venue}
          </Text>
        </Card>
      ))}
      <Button kind="plain" onTap={() => open('volunteer', {})}>
        看全部志愿活动
      </Button>
    </View>
  )
}
