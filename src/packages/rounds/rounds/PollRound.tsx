import { Text, View } from '@tarojs/components'
import { standings, voterUnits } from '../../../../domain/voting/standing'
import { percent } from '../../../../domain/voting/turnout'
import { left, type Moment, spoken } from '../../../../domain/wording/time'
import { open, pathTo } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Progress } from '../../../components/Progress'
import { ShareButton } from '../../../components/ShareButton'
import { BuildingTiles } from './BuildingTiles'
import { type Round, sumOf } from './pace'
import './PollRound.scss'

type Props = { round: Round; now: Moment; unfolded: boolean; onUnfold: () => void }

/** One poll of the grid: until when, how far all buildings are together, and unfolded each of them and the card for the chat. */
export function PollRound({ round, now, unfolded, onUnfold }: Props) {
  const { title, closesAt, pollId } = round
  return (
    <View className="poll-round">
      <View
        className="poll-round__head"
        role="button"
        aria-role="button"
        aria-label={`${title},${left(closesAt, now)},${sumInWords(round)}`}
        aria-expanded={unfolded}
        onClick={onUnfold}
      >
        <View className="poll-round__until">
          <Text className="poll-round__left">{left(closesAt, now)}</Text>
          <Text className="poll-round__closing">{spoken(closesAt, now)} 截止</Text>
        </View>
        <Text className="poll-round__title">{title}</Text>
        {!unfolded && <Text className="poll-round__sum">{sumInWords(round)}</Text>}
        {!unfolded && <Text className="poll-round__unfold">看每栋楼</Text>}
      </View>
      {unfolded && <Unfolded key={pollId} round={round} now={now} />}
    </View>
  )
}

function Unfolded({ round, now }: { round: Round; now: Moment }) {
  const { title, closesAt, pollId, preset, buildings, at } = round
  const { voted, entitled } = sumOf(buildings)
  const card = {
    ...{ title: `${title}:${left(closesAt, now)},您家投了吗?`, path: pathTo('poll', { pollId }) },
    shown: {
      ...{ kind: 'poll' as const, id: pollId, title, where: '', when: left(closesAt, now) },
      stake: sumInWords(round),
    },
  }
  return (
    <>
      {entitled === null ? (
        <Text className="poll-round__sum">{sumInWords(round)}</Text>
      ) : (
        <Progress value={voted} of={entitled} label={sumInWords(round)} />
      )}
      {standings[preset].voters === 'person' && (
        <Text className="poll-round__note">一人一票,要本人在自己的手机上投,所以没有按户的名单,也不能代录。</Text>
      )}
      <BuildingTiles round={round} />
      <Text className="poll-round__note">{spoken(at, now)} 数的,投得少的楼排在前面。只数谁家投了,不看选了什么。</Text>
      <ShareButton card={card}>发到业主群提醒大家</ShareButton>
      <Text className="poll-round__card">卡片上写着:{card.title}</Text>
      <Button kind="quiet" onTap={() => open('coverage', {})}>
        看哪个群还没人打开
      </Button>
    </>
  )
}

function sumInWords({ buildings, preset }: Round): string {
  const unit = voterUnits[standings[preset].voters]
  const { voted, entitled } = sumOf(buildings)
  if (buildings.length === 0) return '还没有按楼数过,过一会儿再看'
  if (entitled === null) return `已有 ${voted} ${unit}投了`
  return `${entitled} ${unit}里有 ${voted} ${unit}投了,占 ${percent(voted, entitled)}%`
}
