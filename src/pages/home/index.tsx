import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Answer } from '../../../domain/contract'
import { open, pathTo, usePageParams } from '../../cloud/routes'
import { type Asked, useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { NoticeBar } from '../../components/NoticeBar'
import { Page } from '../../components/Page'
import { Waiting } from '../../components/Waiting'
import { forgetDoor, lastDoor, rememberDoor, takeLost } from '../../phone/door'
import { Calls } from './Calls'
import { Claims } from './Claims'
import { Door } from './Door'
import { Formerly, LedHere } from './Formerly'
import { Needed } from './Needed'
import { Say } from './Say'
import { Scan } from './Scan'
import { Today } from './Today'
import { WhatIsOn } from './WhatIsOn'
import './index.scss'

export type Home = Answer<'community.openHome'>

export default function HomePage() {
  const { scene } = usePageParams('home')
  // As it was when the page opened: what the answer makes of it is for the next time.
  const [door] = useState(lastDoor)
  const [lost, setLost] = useState(takeLost)
  const home = useAnswer('community.openHome', scene ? { scene } : door ? { at: door.building } : {})
  return (
    <Page title="惠邻">
      {lost && (
        <NoticeBar tone="amber" action="知道了" onAction={() => setLost(false)}>
          这个链接打不开了,可能太旧,或者没复制全。先带您回首页。
        </NoticeBar>
      )}
      {home.ready ? <HomeView home={home.data} again={home.again} /> : <NotYet home={home} scene={scene} />}
    </Page>
  )
}

/** A code that is refused is said plainly, and the way on is another scan. */
function NotYet({ home, scene }: { home: Extract<Asked<'community.openHome'>, { ready: false }>; scene: string }) {
  if (!scene || !home.refusal || home.refusal.code === 'out-of-reach') return <Waiting for={home} shape="page" />
  return (
    <>
      <Empty icon="scan" title="这个码打不开一扇门" />
      <NoticeBar tone="amber">{home.refusal.message}</NoticeBar>
      <Scan kind="primary">重新扫码</Scan>
      <Button kind="quiet" onTap={() => void reLaunch({ url: `/${pathTo('home', {})}` })}>
        不扫了,回首页
      </Button>
    </>
  )
}

function HomeView({ home, again }: { home: Home; again: () => void }) {
  const { place, homes, waiting, scene } = home
  useEffect(() => {
    if (place) rememberDoor({ building: place.building.id, scene: scene ?? sceneOf(place.building.id) })
    else forgetDoor()
  }, [place, scene])
  return (
    <>
      <Door home={home} />
      <LedHere home={home} />
      {place ? (
        <>
          <Calls home={home} />
          <Claims home={home} again={again} />
          {homes.length === 0 && waiting.length === 0 && <NotBound scene={scene ?? lastDoor()?.scene ?? null} />}
          <Today home={home} />
          <Needed home={home} />
          <WhatIsOn home={home} />
          <Say />
          <Formerly home={home} />
        </>
      ) : (
        <>
          <Empty
            icon="door"
            title="您在哪栋楼?"
            about={`${home.district}每栋楼的门口都贴着惠邻的二维码,扫一扫就到自己楼里。`}
          />
          <Scan kind="primary">扫楼门口的码</Scan>
        </>
      )}
    </>
  )
}

/** The code of the same door that was scanned before is still good for it. */
function sceneOf(building: string): string | null {
  const door = lastDoor()
  return door?.building === building ? door.scene : null
}

const NotBound = ({ scene }: { scene: string | null }) =>
  scene ? (
    <View className="home__bind">
      <Text className="home__bind-words">登记住在哪一户,就能投票、报名。半分钟就好。</Text>
      <Button kind="primary" onTap={() => open('binding', { scene })}>
        登记住处
      </Button>
    </View>
  ) : (
    <View className="home__bind">
      <Text className="home__bind-words">您还没有登记住处。扫一扫自己楼门口的二维码,就能登记。</Text>
      <Scan kind="primary">扫楼门口的码</Scan>
    </View>
  )
