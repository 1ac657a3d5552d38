import { Text, View, Map as WeChatMap } from '@tarojs/components'
import { open } from '../../cloud/routes'
import { NoticeBar } from '../../components/NoticeBar'
import type { Shifts } from './index'
import { onSheet, type Placed, placed } from './placed'
import { ShiftLine } from './ShiftLine'
import './StreetMap.scss'

/** Where the shifts are, numbered, with the same list below: a map alone can't be read aloud. */
export function StreetMap({ shifts, now }: { shifts: Shifts['shifts']; now: number }) {
  const found = placed(shifts)
  if (found.length === 0)
    return (
      <NoticeBar tone="jade">
        <Text>这些活动没有在地图上标地点,请看列表。</Text>
      </NoticeBar>
    )
  return (
    <>
      {process.env.TARO_ENV === 'weapp' ? <OnWeChatMap found={found} /> : <OnSheet found={found} />}
      {found.map((shift, index) => (
        <ShiftLine key={shift.shiftId} shift={shift} now={now} number={index + 1} />
      ))}
    </>
  )
}

type Found = Placed<Shifts['shifts'][number]>[]

const goTo = ({ activityId, shiftId }: Found[number]) => open('activity', { activityId, shiftId })

function OnWeChatMap({ found }: { found: Found }) {
  const points = found.map(({ venue }) => venue.point)
  return (
    <WeChatMap
      className="street-map"
      longitude={points[0]?.longitude ?? 0}
      latitude={points[0]?.latitude ?? 0}
      includePoints={points}
      markers={found.map(({ venue }, id) => ({
        ...{ id, ...venue.point, iconPath: '', width: 28, height: 36 },
        label: { content: String(id + 1), fontSize: 16, padding: 4 } as never,
      }))}
      onMarkerTap={({ detail }) => {
        const shift = found[Number(detail.markerId)]
        if (shift) goTo(shift)
      }}
      onError={() => {}}
    />
  )
}

/** In a browser: the places as they lie to each other, north above. */
const OnSheet = ({ found }: { found: Found }) => (
  <View
    className="street-map"
    role="img"
    aria-role="img"
    aria-label={`${found.length} 个活动地点,编号和下面的列表一样`}
  >
    {onSheet(found.map(({ venue }) => venue.point)).map(({ left, top }, index) => {
      const shift = found[index]
      return (
        shift && (
          <View
            key={shift.shiftId}
            className="street-map__pin"
            style={{ left: `${left}%`, top: `${top}%` }}
            onClick={() => goTo(shift)}
          >
            <Text>{index + 1}</Text>
          </View>
        )
      )
    })}
  </View>
)
