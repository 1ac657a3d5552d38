import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { callUpKindNames } from '../../../../domain/talents/callUp'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Badge } from '../../../components/Badge'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Answers } from './Answers'
import { Mine } from './Mine'
import './index.scss'

export type CallUp = Answer<'talents.openCallUp'>

export default function CallPage() {
  const { callUpId } = usePageParams('call')
  const callUp = useAnswer('talents.openCallUp', { callUpId })
  return (
    <Page title="紧急召集">
      {callUp.ready ? <Called callUp={callUp.data} again={callUp.again} /> : <Waiting for={callUp} shape="page" />}
    </Page>
  )
}

function Called({ callUp, again }: { callUp: CallUp; again: () => void }) {
  const now = useNow(callUp.now)
  return (
    <>
      <What callUp={callUp} now={now} />
      {callUp.mine && <Mine callUpId={callUp.callUpId} on={callUp.on} said={callUp.mine.answer} onSaid={again} />}
      {callUp.answers && <Answers callUp={callUp} answers={callUp.answers} again={again} />}
    </>
  )
}

const What = ({ callUp, now }: { callUp: CallUp; now: Moment }) => (
  <View className="call__what">
    <Badge tone={callUp.on ? 'persimmon' : 'ink'}>
      {callUp.on ? `紧急召集:${callUpKindNames[callUp.kind]}` : '这次召集已结束'}
    </Badge>
    <Text className="call__text">{callUp.text}</Text>
    <Text className="call__where">到{callUp.where}</Text>
    <Text className="call__by">
      {callUp.areaName},到{spoken(callUp.until, now)} 为止
    </Text>
    <Text className="call__by">
      {callUp.byName},{spoken(callUp.at, now)} 发出
    </Text>
  </View>
)
