import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import type { Place } from './index'
import { Reissue } from './Reissue'
import { Rename } from './Rename'
import { Retire } from './Retire'

type Props = {
  place: NonNullable<Place['place']>
  mayKeep: boolean
  mayReissue: boolean
  again: () => void
}
const mergeable = ['grid', 'compound', 'building']

/** What can be done to a place, each in a sheet of its own. */
export function Acts({ place, mayKeep, mayReissue, again }: Props) {
  const [doing, setDoing] = useState<'rename' | 'reissue' | 'retire' | null>(null)
  const [reissued, setReissued] = useState(false)
  const done = () => {
    setReissued(doing === 'reissue')
    setDoing(null)
    again()
  }
  const close = () => setDoing(null)
  const mayGo = mayKeep && place.level !== 'district'
  if (!mayKeep && !mayReissue) return null
  return (
    <View>
      <Text className="words__heading">管理</Text>
      {reissued && (
        <NoticeBar tone="jade" action="去打印新海报" onAction={() => open('posters', {})}>
          <Text>新码已经启用,旧码马上不能用了。请打印新海报换上。</Text>
        </NoticeBar>
      )}
      <View className="words__acts">
        {mayKeep && (
          <Button kind="plain" onTap={() => setDoing('rename')}>
            改名
          </Button>
        )}
        {mayReissue && (
          <Button kind="plain" onTap={() => setDoing('reissue')}>
            {`换入口码(现在第 ${place.sceneIssue ?? 1} 版)`}
          </Button>
        )}
        {mayKeep && mergeable.includes(place.level) && (
          <Button kind="plain" onTap={() => open('mergePlace', { area: place.id })}>
            并入旁边的
          </Button>
        )}
        {mayKeep && place.level === 'compound' && (
          <Button kind="plain" onTap={() => open('ownerRoster', { compound: place.id })}>
            业主名册
          </Button>
        )}
        {mayGo && (
          <Button kind="quiet" onTap={() => setDoing('retire')}>
            撤销
          </Button>
        )}
      </View>
      {doing === 'rename' && <Rename place={place} onClose={close} onDone={done} />}
      {doing === 'reissue' && <Reissue place={place} onClose={close} onDone={done} />}
      {doing === 'retire' && <Retire place={place} onClose={close} onDone={done} />}
    </View>
  )
}
