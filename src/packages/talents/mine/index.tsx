import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { CallUpCard } from '../CallUpCard'
import { Form } from './Form'
import { Leave } from './Leave'
import { PhonePart } from './PhonePart'
import type { Mine } from './profile'
import './index.scss'

export default function TalentPage() {
  const mine = useAnswer('talents.openTalent', {})
  return (
    <Page title="我的本领">
      {mine.ready ? <Talent mine={mine.data} again={mine.again} /> : <Waiting for={mine} shape="page" />}
    </Page>
  )
}

function Talent({ mine, again }: { mine: Mine; again: () => void }) {
  const [said, setSaid] = useState<string | null>(null)
  const now = useNow(mine.now)
  const say = (words: string) => {
    setSaid(words)
    again()
  }
  if (mine.whyNot)
    return (
      <Empty
        icon="door"
        title="先登记住处"
        about={mine.whyNot.message}
        action="回到我的"
        onAction={() => open('me', {})}
      />
    )
  return (
    <>
      {mine.callUps.map((callUp) => (
        <CallUpCard key={callUp.callUpId} callUp={callUp} now={now} />
      ))}
      <View className="talent__head">
        <Text className="talent__title">您会什么?</Text>
        <Text className="talent__about">
          写进社区的达人库,需要您的时候,社区干部或网格长会来请您。来不来、哪天来,都是您说了算。
        </Text>
      </View>
      {mine.talent && !mine.talent.checked && (
        <NoticeBar tone="amber">
          <Text>您写的称呼和介绍还没有审核好,别人暂时看不到。过一会儿再保存一次就行。</Text>
        </NoticeBar>
      )}
      <Form key={mine.talent ? 'mine' : 'new'} mine={mine} onKept={say} />
      {said && (
        <View className="talent__said">
          <NoticeBar tone="jade">
            <Text>{said}</Text>
          </NoticeBar>
        </View>
      )}
      {mine.talent && (
        <>
          <PhonePart phone={mine.phone} onChanged={again} />
          <Leave onLeft={say} />
        </>
      )}
    </>
  )
}
