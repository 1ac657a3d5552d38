import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type NeedCategory, needCategories, needCategoryNames } from '../../../../domain/needs/need'
import { type Condition, conditionNames, conditions } from '../../../../domain/visits/pair'
import { cloudTime } from '../../../cloud/clock'
import { queue } from '../../../cloud/outbox'
import { open, usePageParams } from '../../../cloud/routes'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { newId } from '../../../components/DayTime/wall'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { TextArea } from '../../../components/TextArea'
import { Tick } from '../../../components/Tick'
import { UnsentVisits } from '../UnsentVisits'
import './index.scss'

type Noted = { how: Condition | null; note: string; next: string; needs: boolean; category: NeedCategory; need: string }

const nothing: Noted = { how: null, note: '', next: '', needs: false, category: 'errand', need: '' }

const howWords = conditions.map((value) => ({ value, word: conditionNames[value] }))
const categoryWords = needCategories.map((value) => ({ value, word: needCategoryNames[value] }))

/** Noted at the door or on the way home, with or without network. */
export default function NotePage() {
  const { pairId, elder } = usePageParams('visitNote')
  const [noted, change, drop] = useDraft<Noted>(`visit/${pairId}`, nothing)
  const [done, setDone] = useState(false)
  const put = (part: Partial<Noted>) => change({ ...noted, ...part })
  const complete = noted.how !== null && (!noted.needs || noted.need.trim() !== '')

  const save = async () => {
    if (!noted.how) return
    const now = cloudTime(Date.now())
    drop()
    setDone(true)
    await queue('visits.noteVisit', {
      ...{ pairId, visitId: newId(now), at: Math.floor(now), how: noted.how },
      ...{ note: noted.note.trim(), next: noted.next.trim() },
      ...(noted.needs ? { need: { category: noted.category, text: noted.need.trim() } } : {}),
    })
  }

  if (done)
    return (
      <Page title="记一次探望">
        <UnsentVisits />
        <Empty
          icon="tick"
          title="记下了,谢谢您"
          about="别的志愿者和带队人会看到。没有网也没关系,有网会自动送出。"
          action="回到结对"
          onAction={() => open('pairs', {})}
        />
      </Page>
    )
  return (
    <Page title="记一次探望">
      <View className="note">
        <Text className="note__title">{elder}今天怎么样?</Text>
        <Choice label="怎么样" options={howWords} value={noted.how} onChange={(how) => put({ how })} />
        <TextArea label="看到的、聊到的(可以不写)" value={noted.note} most={200} onChange={(note) => put({ note })} />
        <TextArea label="下次要做的(可以不写)" value={noted.next} most={100} onChange={(next) => put({ next })} />
        <Tick on={noted.needs} onChange={(needs) => put({ needs })}>
          有件事要请社区帮忙
        </Tick>
        {noted.needs && (
          <>
            <Choice
              label="哪一类"
              look="tiles"
              options={categoryWords}
              value={noted.category}
              onChange={(category) => put({ category })}
            />
            <TextArea
              label="要帮什么"
              value={noted.need}
              most={100}
              hint="网格长和社区干部会看到,请不要写老人的名字和门牌"
              onChange={(need) => put({ need })}
            />
          </>
        )}
        <Button kind="primary" disabled={!complete} onTap={() => void save()}>
          记下来
        </Button>
      </View>
    </Page>
  )
}
