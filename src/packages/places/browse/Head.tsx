import { Text, View } from '@tarojs/components'
import { day } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { levelNames } from '../levels'
import './Head.scss'
import type { Place } from './index'

/** Where this is: the way to it, its name, what it is, and who leads there. */
export function Head({ place: { place, now } }: { place: Place }) {
  if (!place) return <Text className="words__title">您管的地方</Text>
  const { name, level, households, around, leader, gone, formerly } = place
  return (
    <View className="place-head">
      {around.length > 0 && (
        <View className="place-head__way">
          {around.map(({ id, name: above }) => (
            <Act key={id} word={above} about={`回到${above}`} onTap={() => open('places', { area: id })} />
          ))}
        </View>
      )}
      <Text className="words__title">{name}</Text>
      <Text className="words__about">
        {levelNames[level]} · {households} 户{leader ? ` · 网格长 ${leader}` : ''}
      </Text>
      {gone && (
        <NoticeBar tone="amber">
          <Text>
            {gone.into
              ? `${day(gone.at, now)}并入了「${gone.into.name}」。扫旧码会到那里,过去的公示和投票还在。`
              : `${day(gone.at, now)}撤销了。门口的旧码不再使用,过去的公示和投票还在。`}
          </Text>
        </NoticeBar>
      )}
      {gone && (
        <Button kind="plain" onTap={() => open('formerPlace', { area: place.id })}>
          看过去的公示和投票
        </Button>
      )}
      {formerly.map(({ id, name: former }) => (
        <Button key={id} kind="quiet" onTap={() => open('formerPlace', { area: id })}>
          {`看「${former}」合并前的公示和投票`}
        </Button>
      ))}
    </View>
  )
}
