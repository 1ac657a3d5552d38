import { Text, View } from '@tarojs/components'
import { left, spoken } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { useNow } from '../../cloud/useNow'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Icon } from '../../components/Icon'
import type { Home } from './index'

/** At most so many things are asked of a person in a day. */
const MOST = 3

const factsOf = ({ area, inShort, voters }: Home['todo'][number], bound: boolean) =>
  [area, inShort, ...(bound ? [voters === 'household' ? '您家还没投' : '您还没投'] : [])].join(' · ')

/** What wants the resident today, most urgent first; what is done stays with a tick. */
export function Today({ home: { todo, done, now: answered, homes } }: { home: Home }) {
  const now = useNow(answered)
  return (
    <View className="home__part">
      <Text className="home__heading">今天要您做的</Text>
      {todo.slice(0, MOST).map((poll) => (
        <Card key={poll.pollId} tone="persimmon">
          <View className="home__line">
            <Badge tone="persimmon">投票</Badge>
            <Text className="home__left">{left(poll.closesAt, now)}</Text>
          </View>
          <Text className="home__title">{poll.title}</Text>
          <Text className="home__about">{factsOf(poll, homes.length > 0)}</Text>
          <View className="home__go">
            {homes.length > 0 ? (
              <Button kind="primary" onTap={() => open('ballot', { pollId: poll.pollId })}>
                去投票
              </Button>
            ) : (
              <Button kind="plain" onTap={() => open('poll', { pollId: poll.pollId })}>
                先看看
              </Button>
            )}
          </View>
        </Card>
      ))}
      {done.map((poll) => (
        <Card
          key={poll.pollId}
          tone="jade"
          label={`${poll.title},您家已投票`}
          onTap={() => open('poll', { pollId: poll.pollId })}
        >
          <View className="home__line home__line--done">
            <Icon name="tick" />
            <Text className="home__tick">您家投过票了</Text>
          </View>
          <Text className="home__about">
            {poll.title},{spoken(poll.closesAt, now)} 截止,之前都能改
          </Text>
        </Card>
      ))}
      {todo.length === 0 && done.length === 0 && (
        <View className="home__none">
          <Icon name="tick" />
          <Text>今天没有要办的事。</Text>
        </View>
      )}
    </View>
  )
}
