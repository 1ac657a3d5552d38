import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { checkInText } from '../../../../domain/volunteering/attendance'
import { QrCode } from '../../../components/QrCode'
import type { Roster } from '../rows'
import type { Stage } from '../stage'
import { useSlot } from '../useSlot'

/** The code that volunteers scan. It changes twice a minute, so that a photo of it is of no use; with each the list is looked at anew. */
export function Code({ roster, stage, again }: { roster: Roster; stage: Stage; again: () => void }) {
  const { shiftId, codeKey, now } = roster
  const slot = useSlot(now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has come is asked for with every new code
  useEffect(again, [slot])
  if (stage === 'before')
    return (
      <View className="roster__early">
        <Text className="roster__facts">开始前半小时,这里会出现签到码。</Text>
        <Text className="roster__small">大家到了扫一下就签到;没有网也能签,您的手机和志愿者的手机都会先记着。</Text>
      </View>
    )
  return (
    <View className="roster__code">
      <QrCode text={checkInText(shiftId, slot, codeKey)} label="签到的码,请志愿者来扫" />
      <Text className="roster__small">
        请大家打开惠邻「我的报名」来扫,走的时候再扫一次。码半分钟换一次,没有网也能用。
      </Text>
    </View>
  )
}
