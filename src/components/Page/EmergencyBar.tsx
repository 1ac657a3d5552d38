import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { spoken } from '../../../domain/wording/time'
import { cloudTime } from '../../cloud/clock'
import { type Emergency, fold, useEmergencies } from '../../cloud/emergencies'
import { open } from '../../cloud/routes'
import { Act } from '../Act'
import './EmergencyBar.scss'

/** What goes before everything else around here, on top of every page until it ends: it can be folded, not put away. */
export function EmergencyBar() {
  const emergencies = useEmergencies()
  const { params } = useRouter()
  if (emergencies.length === 0) return null
  return (
    <View className="emergencies" role="region" aria-role="region" aria-label="紧急通知" aria-live="polite">
      {emergencies.map(({ emergency, folded }) => (
        <One key={emergency.id} emergency={emergency} folded={folded} here={params.noticeId === emergency.id} />
      ))}
    </View>
  )
}

/** `here`: the page below is the notice itself. */
function One({ emergency, folded, here }: { emergency: Emergency; folded: boolean; here: boolean }) {
  const { id, title, lines, area, closesAt } = emergency
  const until = `到${spoken(closesAt, cloudTime(Date.now()))}`
  const words = folded ? title : `${title}。${lines.join('')}${area},${until}`
  return (
    <View className="emergency">
      <View
        className="emergency__words"
        role="link"
        aria-role="link"
        aria-label={`紧急通知:${words}`}
        onClick={() => !here && open('notice', { noticeId: id })}
      >
        <Text className={folded ? 'emergency__title emergency__title--line' : 'emergency__title'}>{title}</Text>
        {!folded && <Text className="emergency__line">{lines.join('')}</Text>}
        {!folded && (
          <Text className="emergency__line">
            {area} · {until}
            {!here && ' · 点开看全文'}
          </Text>
        )}
      </View>
      <Act
        word={folded ? '展开' : '收起'}
        about={`${folded ? '展开' : '收起'}紧急通知:${title}`}
        onTap={() => fold(id, !folded)}
      />
    </View>
  )
}
