import { Text, View } from '@tarojs/components'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { day } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Photos } from '../../../components/Photos'
import type { Activity } from './index'
import './Outcomes.scss'

/** What came of the shifts that are done: who it helped, how many came, what the leader wrote. */
export function Outcomes({ activity: { id, outcomes, now } }: { activity: Activity }) {
  if (outcomes.length === 0) return null
  return (
    <View className="outcomes">
      <Text className="outcomes__heading">做成了什么</Text>
      {outcomes.map(({ shiftId, from, people, minutes, served, note, pictures, mayRate }) => (
        <Card key={shiftId} tone="jade">
          <Text className="outcomes__day">{day(from, now)}</Text>
          <Text className="outcomes__sum">
            {people} 位志愿者,共 {hoursInWords(minutes)}
            {served > 0 && `,帮到 ${served} 人`}
          </Text>
          {note && <Text className="outcomes__note">{note}</Text>}
          <Photos pictures={pictures} alt={`${day(from, now)}的照片`} />
          {mayRate.length > 0 && (
            <Button kind="plain" onTap={() => open('feedback', { activityId: id, shiftId })}>
              {mayRate[0] === 'volunteer' ? '说说这一场' : '我是受益邻居,说一句'}
            </Button>
          )}
        </Card>
      ))}
    </View>
  )
}
