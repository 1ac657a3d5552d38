import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Venue } from '../../../domain/volunteering/shift'
import { Act } from '../../components/Act'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { PlaceChoice } from '../../components/PlaceChoice'
import './PlaceField.scss'

type Props = { value: Venue; onChange: (venue: Venue) => void; venues: readonly Venue[]; error?: string | undefined }

/** Where to meet: typed, one of the compounds around, or a point on WeChat's map. */
export function PlaceField({ value, onChange, venues, error }: Props) {
  const [choosing, setChoosing] = useState(false)
  const choose = (name: string) => {
    const venue = venues.find((candidate) => candidate.name === name)
    if (venue) onChange(venue)
    setChoosing(false)
  }
  const onMap = async () => {
    const chosen = await chooseOnMap()
    if (chosen) onChange(chosen)
  }
  return (
    <View className="place-field">
      <Field
        label="在哪里见"
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        hint="写清楚到哪个门,比如:鸣翠苑东门"
        error={error}
      />
      {value.point && (
        <View className="place-field__marked">
          <Text className="place-field__words">地图上已标好位置,邻居点一下就能导航。</Text>
          <Act word="不标了" about="去掉地图上的位置" onTap={() => onChange({ ...value, point: null })} />
        </View>
      )}
      <View className="place-field__ways">
        {venues.length > 0 && (
          <Button kind="plain" onTap={() => setChoosing(!choosing)}>
            {choosing ? '收起小区' : '从小区里选'}
          </Button>
        )}
        {process.env.TARO_ENV === 'weapp' && (
          <Button kind="plain" onTap={() => void onMap()}>
            在地图上选
          </Button>
        )}
      </View>
      {choosing && (
        <PlaceChoice
          label="在哪个小区"
          places={venues.map(({ name }) => ({ id: name, name }))}
          value={value.name}
          onChange={choose}
        />
      )}
    </View>
  )
}

/** A place from WeChat's map, in the degrees our maps use (gcj02); null when it was closed without choosing. */
async function chooseOnMap(): Promise<Venue | null> {
  try {
    const { name, address, longitude, latitude } = await Taro.chooseLocation({})
    return { name: (name || address).slice(0, 40), point: { longitude: Number(longitude), latitude: Number(latitude) } }
  } catch {
    return null
  }
}
