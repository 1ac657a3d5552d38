import { Text, View } from '@tarojs/components'
import { conditionNames } from '../../../../domain/visits/pair'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import type { PairAnswer } from './index'

/** Newest first: when, who, how they were, what is needed next. */
export const Visits = ({ pair, now, again }: { pair: PairAnswer; now: Moment; again: () => void }) => (
  <View className="pair__part">
    <Text className="pair__heading">探望记录</Text>
    {pair.visits.length === 0 && <Text className="pair__line">还没有去看过。第一次去,可以先请带队人陪着。</Text>}
    {pair.visits.map(({ visitId, at, by, how, note, next, shown }) => (
      <View key={visitId} className="pair__visit">
        <View className="pair__head">
          <Text className="pair__when">
            {spoken(at, now)} · {by}
          </Text>
          <Badge tone={how === 'well' ? 'jade' : how === 'unwell' ? 'persimmon' : 'amber'}>{conditionNames[how]}</Badge>
        </View>
        {note && <Text className="pair__note">{note}</Text>}
        {next && <Text className="pair__note">下次:{next}</Text>}
        {!shown &&
          (pair.leads ? (
            <ShowWords pairId={pair.pairId} visitId={visitId} again={again} />
          ) : (
            <Text className="pair__line">这些话等带队人看过,别的志愿者才看得到。</Text>
          ))}
      </View>
    ))}
  </View>
)

type Props = { pairId: string; visitId: string; again: () => void }

/** Words that the content check was in doubt of, for the leader to let pass. */
function ShowWords({ pairId, visitId, again }: Props) {
  const { busy, refusal, run } = useAction('visits.showWords')
  const show = async () => {
    if (await run({ pairId, visitId })) again()
  }
  return (
    <>
      <Text className="pair__line">文字检查拿不准,现在只有您和写的人看得到。</Text>
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="plain" busy={busy} onTap={() => void show()}>
        让别的志愿者也看到
      </Button>
    </>
  )
}
