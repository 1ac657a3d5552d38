import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { NoDoor } from '../../../pages/home/NoDoor'
import { lastDoor } from '../../../phone/door'
import './index.scss'

type Board = Answer<'volunteering.openBoard'>

export default function BoardPage() {
  const at = lastDoor()?.building
  return (
    <Page title="社区志愿榜">
      {at ? <BoardAt at={at} /> : <NoDoor about="扫一下楼门口的二维码,就能看到这个社区的志愿榜。" />}
    </Page>
  )
}

function BoardAt({ at }: { at: string }) {
  const answer = useAnswer('volunteering.openBoard', { at })
  return answer.ready ? <BoardView board={answer.data} /> : <Waiting for={answer} shape="list" />
}

function BoardView({ board }: { board: Board }) {
  const { community, month, minutes, volunteers, buildings, teams, people } = board
  if (minutes === 0)
    return (
      <Empty
        icon="volunteer"
        title="这个月还没有记下时长"
        about="活动结束、带队人确认以后,时长就会记到这里。"
        action="看看志愿活动"
        onAction={() => open('volunteer', {})}
      />
    )
  return (
    <>
      <Text className="board__title">
        {community},{Number(month.slice(5))} 月
      </Text>
      <Text className="board__sum">
        {volunteers} 位志愿者,一共 {hoursInWords(minutes)}
      </Text>
      <Ranking heading="楼栋" lines={buildings} />
      <Ranking heading="队伍" lines={teams} />
      <Ranking heading="愿意上榜的邻居" lines={people} />
      <Text className="board__how">
        榜上只有楼栋和队伍,不列个人;不到 3 个人的楼栋不列。想让邻居看到您,可以在「我的本领」里打开。
      </Text>
      <Button kind="quiet" onTap={() => open('talent', {})}>
        去我的本领
      </Button>
    </>
  )
}

type Line = { name: string; minutes: number; people?: number }

function Ranking({ heading, lines }: { heading: string; lines: Line[] }) {
  const most = lines[0]?.minutes ?? 1
  if (lines.length === 0) return null
  return (
    <View className="board__part">
      <Text className="board__heading">{heading}</Text>
      {lines.map(({ name, minutes, people }, index) => (
        <View key={name} className="board__line">
          <View className="board__words">
            <Text className="board__name">
              {index + 1}. {name}
            </Text>
            <Text className="board__hours">
              {hoursInWords(minutes)}
              {people !== undefined && ` · ${people} 人`}
            </Text>
          </View>
          <View className="board__bar" aria-hidden>
            <View className="board__done" style={{ width: `${(minutes * 100) / most}%` }} />
          </View>
        </View>
      ))}
    </View>
  )
}
