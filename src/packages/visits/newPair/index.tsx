import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { householdId } from '../../../../domain/community/area'
import type { Answer } from '../../../../domain/contract'
import { open, openInstead, pathTo } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { newId } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { ShareButton } from '../../../components/ShareButton'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import { rhythmOf, rhythmWords } from '../rhythmWords'
import './index.scss'

type Sketch = {
  pairId: string
  name: string
  building: string | null
  unit: string
  room: string
  about: string
  every: string
  leader: string
}

/** Where the elder lives, what to know, how often. Who goes there is invited afterwards. */
export default function NewPairPage() {
  const answer = useAnswer('visits.openPairing', {})
  return (
    <Page title="新的结对">
      {answer.ready ? <Form buildings={answer.data.buildings} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

function Form({ buildings }: { buildings: Answer<'visits.openPairing'>['buildings'] }) {
  const [sketch, change, drop] = useDraft<Sketch>('pair', {
    ...{ pairId: newId(Date.now()), name: '', building: null, unit: '1', room: '', about: '', every: '7', leader: '' },
  })
  const [made, setMade] = useState<{ pairId: string; token: string } | null>(null)
  const { busy, refusal, run } = useAction('visits.makePair')
  const put = (part: Partial<Sketch>) => change({ ...sketch, ...part })
  const { pairId, name, building, unit, room, about, every, leader } = sketch
  const complete =
    name.trim() !== '' && building !== null && /^\d+$/.test(unit) && /^\d+$/.test(room) && leader.trim() !== ''

  const make = async () => {
    if (!building) return
    const household = householdId(building, Number(unit), room.trim())
    const elder = { name: name.trim(), household, about: about.trim() }
    const answer = await run({ pairId, elder, every: rhythmOf(every), leader: leader.trim() })
    if (!answer) return
    drop()
    setMade(answer)
  }
  if (made)
    return (
      <View className="new-pair">
        <Text className="new-pair__title">安排好了,现在请人</Text>
        <Text className="new-pair__about">把邀请发给两位邻居。卡片上不写老人是谁,接受了的人才看得到。</Text>
        <ShareButton card={{ title: '请您和一位老人结对', path: pathTo('joinPair', made) }}>发邀请给邻居</ShareButton>
        <Button kind="plain" onTap={() => openInstead('pair', { pairId: made.pairId })}>
          看这个结对
        </Button>
      </View>
    )
  return (
    <View className="new-pair">
      <Field label="怎么称呼老人" value={name} hint="比如 王奶奶" onChange={(text) => put({ name: text })} />
      <PlaceChoice label="住在哪栋楼" places={buildings} value={building} onChange={(id) => put({ building: id })} />
      <Field label="几单元" type="number" value={unit} onChange={(text) => put({ unit: text })} />
      <Field label="门牌号" type="number" value={room} hint="比如 302" onChange={(text) => put({ room: text })} />
      <TextArea
        label="志愿者要知道的(可以不写)"
        value={about}
        most={200}
        hint="比如 耳朵不好,按门铃要久一点;有糖尿病"
        onChange={(text) => put({ about: text })}
      />
      <Choice
        label="多久看一次"
        look="tiles"
        options={rhythmWords}
        value={every}
        onChange={(value) => put({ every: value })}
      />
      <Field
        label="怎么称呼您(带队人)"
        value={leader}
        hint="比如 赵网格长"
        onChange={(text) => put({ leader: text })}
      />
      {refusal && (
        <NoticeBar
          tone="amber"
          {...(refusal.code === 'may-not-pair' ? { action: '回到结对', onAction: () => open('pairs', {}) } : {})}
        >
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!complete} onTap={() => void make()}>
        安排结对
      </Button>
    </View>
  )
}
