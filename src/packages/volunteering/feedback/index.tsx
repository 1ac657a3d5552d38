import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Standpoint } from '../../../../domain/volunteering/feedback'
import { day } from '../../../../domain/wording/time'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import type { Activity } from '../activity'
import './index.scss'

export default function FeedbackPage() {
  const { activityId, shiftId } = usePageParams('feedback')
  const answer = useAnswer('volunteering.openActivity', { activityId })
  return (
    <Page title="说说这一场">
      {answer.ready ? <FeedbackView activity={answer.data} shiftId={shiftId} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

type Saying = { stars: string | null; text: string }

const starWords = [
  { value: '5', word: '很好' },
  { value: '4', word: '好' },
  { value: '3', word: '一般' },
  { value: '2', word: '不太好' },
  { value: '1', word: '不好' },
]

function FeedbackView({ activity, shiftId }: { activity: Activity; shiftId: string }) {
  const outcome = activity.outcomes.find((candidate) => candidate.shiftId === shiftId)
  const as = outcome?.mayRate[0]
  if (!outcome || !as)
    return (
      <Empty
        icon="volunteer"
        title="这一场您还不能评"
        about="参加过的志愿者,和住在这里的邻居,在活动结束后可以说一句。"
        action="看活动"
        onAction={() => openInstead('activity', { activityId: activity.id })}
      />
    )
  return <Say activity={activity} shiftId={shiftId} as={as} from={outcome.from} />
}

type SayProps = { activity: Activity; shiftId: string; as: Standpoint; from: number }

function Say({ activity, shiftId, as, from }: SayProps) {
  const [{ stars, text }, change, drop] = useDraft<Saying>(`feedback/${shiftId}`, { stars: null, text: '' })
  const { busy, refusal, run } = useAction('volunteering.giveFeedback')
  const [shown, setShown] = useState<boolean | null>(null)
  const say = async () => {
    const answer = await run({ shiftId, as, stars: Number(stars), text: text.trim() })
    if (!answer) return
    drop()
    setShown(answer.shown)
  }
  if (shown !== null)
    return (
      <Empty
        icon="tick"
        title="谢谢您"
        about={shown ? '您的话已经写在活动页上了,不带名字。' : '您的话正在检查,过一会儿别人就能看到,不带名字。'}
        action="回到活动"
        onAction={() => openInstead('activity', { activityId: activity.id })}
      />
    )
  return (
    <View className="feedback">
      <Text className="feedback__title">{activity.title}</Text>
      <Text className="feedback__about">
        {day(from, activity.now)} · {as === 'volunteer' ? '您是志愿者' : '您是受益邻居'}
      </Text>
      <Choice
        label="这一场怎么样"
        options={starWords}
        value={stars}
        onChange={(chosen) => change({ stars: chosen, text })}
      />
      <TextArea
        label="想说的话(可以不写)"
        value={text}
        most={200}
        hint="大家能看到,不带您的名字"
        onChange={(typed) => change({ stars, text: typed })}
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={stars === null} onTap={() => void say()}>
        提交
      </Button>
    </View>
  )
}
