import { Text, View, Map as WeChatMap } from '@tarojs/components'
import { useState } from 'react'
import { NoticeBar } from '../../components/NoticeBar'
import type { Shifts } from './index'
import { onSheet, type Spot, spotsOf } from './placed'
import { ShiftLine } from './ShiftLine'
import './StreetMap.scss'

type Spots = Spot<Shifts['shifts'][number]>[]
type Props = { spots: Spots; chosen: number; onChoose: (index: number) => void }

/** Where the shifts are: places with numbers, and below what happens at the one that was tapped. A map alone can't be read aloud. */
export function StreetMap({ shifts, now }: { shifts: Shifts['shifts']; now: number }) {
  const [chosen, setChosen] = useState(0)
  const spots = spotsOf(shifts)
  const spot = spots[chosen] ?? spots[0]
  if (!spot)
    return (
      <NoticeBar tone="jade">
        <Text>这些活动没有在地图上标地点,请看列表。</Text>
      </NoticeBar>
    )
  const props = { spots, chosen, onChoose: setChosen }
  return (
    <>
      {process.env.TARO_ENV === 'weapp' ? <OnWeChatMap {...props} /> : <OnSheet {...props} />}
      <Text className="street-map__where">
        {chosen + 1} 号:{spot.shifts[0]?.venue.name}
      </Text>
      {spot.shifts.map((shift) => (
        <ShiftLine key={shift.shiftId} shift={shift} now={now} />
      ))}
    </>
  )
}

const OnWeChatMap = ({ spots, onChoose }: Props) => (
  <WeChatMap
    className="street-map"
    longitude={spots[0]?.point.longitude ?? 0}
    latitude={spots[0]?.point.latitude ?? 0}
    includePoints={spots.map(({ point }) => point)}
    markers={spots.map(({ point }, id) => ({
      ...{ id, ...point, iconPath: '', width: 28, height: 36 },
      label: { content: String(id + 1), fontSize: 16, padding: 4 } as never,
    }))}
    onMarkerTap={({ detail }) => onChoose(Number(detail.markerId))}
    onError={() => {}}
  />
)

/** In a browser: the places as they lie to each other, north above. */
const OnSheet = ({ spots, chosen, onChoose }: Props) => (
  <View className="street-map">
    {onSheet(spots.map(({ point }) => point)).map(({ left, top }, index) => {
      const name = spots[index]?.shifts[0]?.venue.name ?? ''
      return (
        <View
          key={name + String(left)}
          className={index === chosen ? 'street-map__pin street-map__pin--chosen' : 'street-map__pin'}
          style={{ left: `${left}%`, top: `${top}%` }}
          role="button"
          aria-role="button"
          aria-label={`${index + 1} 号:${name},${spots[index]?.shifts.length} 场`}
          onClick={() => onChoose(index)}
        >
          <Text>{index + 1}</Text>
        </View>
      )
    })}
  </View>
)
