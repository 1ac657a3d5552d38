import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useState } from 'react'
import { open, pathTo } from '../../cloud/routes'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { Sheet } from '../../components/Sheet'
import { appear, useAppearance } from '../../phone/appearance'
import { rememberDoor } from '../../phone/door'
import './Door.scss'
import type { Home } from './index'

/** Whose door this is, and the switch for big words. */
export function Door({ home: { place, homes, district, fresh } }: { home: Home }) {
  const here = homes.find(({ household }) => place && household.startsWith(`${place.building.id}.`))
  return (
    <View className="door">
      <View className="door__head">
        <View className="door__place">
          {place ? (
            <Text className="door__name">
              {place.compound.name} <Text className="door__building">{place.building.name}</Text>
            </Text>
          ) : (
            <Text className="door__name">{district}</Text>
          )}
          <Text className="door__around">
            {place ? `${place.street.name} · ${place.community.name}` : '邻里一起商量,一起动手'}
          </Text>
        </View>
        <ElderSwitch />
      </View>
      <View className="door__row">
        {here && (
          <View className="door__home">
            <Icon name="door" />
            <Text>您家 {here.label}</Text>
          </View>
        )}
        {(homes.length > 1 || (homes.length > 0 && !here)) && <Switch homes={homes} at={place?.building.id} />}
        {homes.length > 0 && <Inbox fresh={fresh} />}
      </View>
      <View className="door__skyline" aria-hidden />
    </View>
  )
}

/** From one of my homes to another; what the page shows goes along. */
function Switch({ homes, at }: { homes: Home['homes']; at: string | undefined }) {
  const [choosing, setChoosing] = useState(false)
  const go = (building: string) => {
    setChoosing(false)
    rememberDoor({ building, scene: null })
    void reLaunch({ url: `/${pathTo('home', {})}` })
  }
  return (
    <>
      <View
        className="door__inbox"
        role="button"
        aria-role="button"
        aria-label="换一处住处看"
        onClick={() => setChoosing(true)}
      >
        <Text>换一处 ▾</Text>
      </View>
      <Sheet open={choosing} title="看哪一处" onClose={() => setChoosing(false)}>
        {homes.map(({ household, building, label }) => (
          <Button key={household} kind={building.id === at ? 'quiet' : 'plain'} onTap={() => go(building.id)}>
            {`${building.name} ${label}`}
          </Button>
        ))}
      </Sheet>
    </>
  )
}

/** Always in the same place; how many are new is said in words. */
const Inbox = ({ fresh }: { fresh: number }) => (
  <View
    className={fresh > 0 ? 'door__inbox door__inbox--fresh' : 'door__inbox'}
    role="link"
    aria-role="link"
    aria-label={fresh > 0 ? `消息,${fresh} 条新的` : '消息'}
    onClick={() => open('inbox', {})}
  >
    <Text>{fresh > 0 ? `${fresh} 条新消息` : '消息'}</Text>
  </View>
)

function ElderSwitch() {
  const { elder } = useAppearance()
  return (
    <View
      className={elder ? 'door__elder door__elder--on' : 'door__elder'}
      role="switch"
      aria-role="switch"
      aria-checked={elder}
      aria-label="长辈模式"
      onClick={() => appear({ elder: !elder })}
    >
      <Text>{elder ? '标准字号' : '长辈模式'}</Text>
    </View>
  )
}
