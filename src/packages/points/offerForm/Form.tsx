import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import type { Moment } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { openInstead } from '../../../cloud/routes'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { DayTime } from '../../../components/DayTime'
import { dayTimeOf } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { TextArea } from '../../../components/TextArea'
import { toWhatIsWrong } from '../../../phone/scroll'
import { kindNames } from '../OfferCard'
import { Refusals } from '../Refusals'
import { useAct } from '../useAct'
import { newSketch, offerOf, type Sketch, whatIsWrong } from './sketch'
import './index.scss'

type Props = { post: NonNullable<Answer<'points.openBank'>['post']>; now: Moment }

/** One page to type in; a neighbour's lesson goes to the community first. */
export function Form({ post: { area, official }, now }: Props) {
  const [first] = useState(() => newSketch(now))
  const [sketch, keepSketch, dropSketch] = useDraft<Sketch>('points/offer', first)
  // What was typed last counts, also for a tap that comes before it is drawn.
  const latest = useRef(sketch)
  const [missing, setMissing] = useState<ReturnType<typeof whatIsWrong>>(null)
  const { busy, refusal, act } = useAct()
  const lesson = sketch.kind === 'lesson'
  const wrong = (field: keyof Sketch) => {
    if (missing?.field === field) return missing.message
    return refusal?.field === field ? refusal.message : undefined
  }
  const change = (part: Partial<Sketch>) => {
    latest.current = { ...latest.current, ...part }
    keepSketch(latest.current)
    setMissing(null)
  }
  const send = async () => {
    const reason = whatIsWrong(latest.current)
    setMissing(reason)
    if (reason) return toWhatIsWrong()
    await act(async () => {
      const offer = offerOf(latest.current, area)
      await call('points.postOffer', offer)
      dropSketch()
      openInstead('offer', { offerId: offer.offerId })
    })
  }
  return (
    <>
      <Text className="offer-form__hint">
        {official
          ? '发出后邻居马上就能用积分换。'
          : '社区干部或网格长看过以后,邻居就能用积分来换。来一位,您得一位的积分。'}
      </Text>
      {official && (
        <Choice
          label="发什么"
          look="tiles"
          options={[
            { value: 'lesson', word: kindNames.lesson },
            { value: 'goods', word: kindNames.goods },
          ]}
          value={sketch.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <Field
        label={lesson ? '教什么' : '是什么'}
        value={sketch.title}
        onChange={(title) => change({ title })}
        hint={lesson ? '比如:钩针杯垫入门' : '比如:手缝布袋'}
        error={wrong('title')}
      />
      <TextArea
        label="说几句(可以不填)"
        value={sketch.about}
        onChange={(about) => change({ about })}
        hint={lesson ? '适合谁,要带什么' : '谁做的,什么样'}
        error={wrong('about')}
        most={500}
      />
      {lesson && (
        <DayTime
          label="什么时候上课"
          value={sketch.at}
          onChange={(at) => change({ at })}
          earliest={dayTimeOf(now).day}
          error={wrong('at')}
        />
      )}
      <Field
        label={lesson ? '在哪里上课' : '到哪里领'}
        value={sketch.place}
        onChange={(place) => change({ place })}
        hint="比如:社区活动室 2 楼"
        error={wrong('place')}
      />
      <Field
        label="一份多少积分"
        type="number"
        value={sketch.price}
        onChange={(price) => change({ price })}
        error={wrong('price')}
      />
      <Field
        label={lesson ? '收几位邻居' : '一共几份'}
        type="number"
        value={sketch.stock}
        onChange={(stock) => change({ stock })}
        error={wrong('stock')}
      />
      <Field
        label="邻居怎么称呼您"
        value={sketch.byName}
        onChange={(byName) => change({ byName })}
        hint={official ? '比如:迎宾社区居委会' : '比如:5 号楼王阿姨'}
        error={wrong('byName')}
      />
      {!(refusal?.field && refusal.field in sketch) && <Refusals refusal={refusal} />}
      <Button kind="primary" busy={busy} onTap={() => void send()}>
        {official ? '发出去' : '报给社区'}
      </Button>
    </>
  )
}
