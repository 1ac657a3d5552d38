import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { MOST_VOLUNTEERS } from '../../../../domain/visits/pair'
import { pathTo } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { ShareButton } from '../../../components/ShareButton'
import { Change } from './Change'
import type { PairAnswer } from './index'

/** The leader's part: who goes there, an invitation that says nothing of the elder, and what changes. */
export function Arrange({ pair, again }: { pair: PairAnswer; again: () => void }) {
  const { pairId, token, volunteers } = pair
  const [changing, setChanging] = useState(false)
  const { busy, refusal, run } = useAction('visits.changePair')
  const remove = async (ref: string) => {
    if (await run({ pairId, remove: ref })) again()
  }
  return (
    <View className="pair__part">
      <Text className="pair__heading">志愿者</Text>
      {volunteers.map(({ ref, name }) => (
        <View key={ref} className="pair__volunteer">
          <Text>{name}</Text>
          <Button kind="quiet" busy={busy} label={`请${name}退出`} onTap={() => void remove(ref)}>
            移出
          </Button>
        </View>
      ))}
      {volunteers.length === 0 && <Text className="pair__line">还没有人。发邀请给两位邻居,结伴去看。</Text>}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <View className="pair__ways">
        {token && volunteers.length < MOST_VOLUNTEERS && (
          <ShareButton card={{ title: '请您和一位老人结对', path: pathTo('joinPair', { pairId, token }) }}>
            发邀请给邻居
          </ShareButton>
        )}
        <Button kind="quiet" onTap={() => setChanging(true)}>
          修改或结束
        </Button>
      </View>
      <Change pair={pair} open={changing} onClose={() => setChanging(false)} onChanged={again} />
    </View>
  )
}
