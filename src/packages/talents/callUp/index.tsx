import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { type CallUpKind, callUpKindNames, callUpKinds, whyNotUntil } from '../../../../domain/talents/callUp'
import { spoken } from '../../../../domain/wording/time'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { DayTime, type DayTimeValue } from '../../../components/DayTime'
import { dayTimeOf, momentOf, newId } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { Page } from '../../../components/Page'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import { CallUpCard } from '../CallUpCard'
import { SendSheet } from './SendSheet'
import './index.scss'

type Desk = Answer<'talents.openCallUpDesk'>
/** A call-up as it is being written. */
export type Sketch = {
  callUpId: string
  area: string
  kind: CallUpKind
  text: string
  where: string
  until: DayTimeValue
}

const HALF_A_DAY = 12 * 3_600_000

export default function CallUpPage() {
  const desk = useAnswer('talents.openCallUpDesk', {})
  return <Page title="紧急召集">{desk.ready ? <Compose desk={desk.data} /> : <Waiting for={desk} shape="page" />}</Page>
}

function Compose({ desk }: { desk: Desk }) {
  const now = useNow(desk.now)
  const [sketch, keepSketch, drop] = useDraft<Sketch>('call-up', newSketch(desk))
  const [looking, setLooking] = useState(false)
  const change = (part: Partial<Sketch>) => keepSketch({ ...sketch, ...part })
  const area = desk.areas.find(({ id }) => id === sketch.area)
  const until = momentOf(sketch.until)
  const wrong = whyNotUntil(until, now)
  const missing = sketch.text.trim() === '' || sketch.where.trim() === ''
  return (
    <>
      <View className="compose__head">
        <Text className="compose__title">有急事,叫大家来</Text>
        <Text className="compose__about">会马上告诉这里每一位愿意在紧急时来的达人。只在真正紧急时用。</Text>
      </View>
      <Text className="compose__heading">什么事</Text>
      <Choice
        label="什么事"
        look="tiles"
        options={callUpKinds.map((value) => ({ value, word: callUpKindNames[value] }))}
        value={sketch.kind}
        onChange={(kind) => change({ kind })}
      />
      <Text className="compose__heading">叫哪里的人</Text>
      <PlaceChoice
        label="叫哪里的人"
        places={placesOf(desk)}
        value={sketch.area}
        onChange={(area) => change({ area })}
      />
      <TextArea
        label="要做什么"
        value={sketch.text}
        onChange={(text) => change({ text })}
        most={200}
        hint="比如:河水涨了,请来搬沙袋,带手套和雨衣"
      />
      <Field
        label="到哪里集合"
        value={sketch.where}
        onChange={(where) => change({ where })}
        hint="最多 40 个字,比如:小区东门"
      />
      <DayTime
        label="到什么时候为止"
        value={sketch.until}
        onChange={(until) => change({ until })}
        earliest={dayTimeOf(now).day}
        error={wrong?.message}
      />
      <Button kind="primary" disabled={missing || wrong !== null || !area} onTap={() => setLooking(true)}>
        看一遍再发
      </Button>
      {area && (
        <SendSheet
          open={looking}
          sketch={sketch}
          area={area}
          untilInWords={spoken(until, now)}
          onClose={() => setLooking(false)}
          onSent={drop}
        />
      )}
      {desk.callUps.length > 0 && (
        <View className="compose__sent">
          <Text className="compose__heading">发过的召集</Text>
          {desk.callUps.map((callUp) => (
            <CallUpCard key={callUp.callUpId} callUp={callUp} now={now} />
          ))}
        </View>
      )}
    </>
  )
}

/** Where anybody can be called; the first place is the whole that the sender works in, also when nobody can. */
const placesOf = ({ areas }: Desk) =>
  areas
    .filter(({ reach }, place) => reach > 0 || place === 0)
    .map(({ id, name, reach }) => ({ id, name, about: `能叫到 ${reach} 位` }))

const newSketch = ({ areas, now }: Desk): Sketch => ({
  callUpId: newId(now),
  area: areas[0]?.id ?? '',
  kind: 'flood',
  text: '',
  where: '',
  until: dayTimeOf(now + HALF_A_DAY),
})
