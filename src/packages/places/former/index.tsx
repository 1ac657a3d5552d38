import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { day } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Lines } from '../Lines'
import '../words.scss'

/** What was published and decided in a place before it became a part of another one. */
export default function FormerPage() {
  const { area } = usePageParams('formerPlace')
  const former = useAnswer('places.openFormer', { area })
  return (
    <Page title="过去的公示和投票">
      {former.ready ? <Past former={former.data} /> : <Waiting for={former} shape="list" />}
    </Page>
  )
}

function Past({ former: { now, place, gone, notices, polls } }: { former: Answer<'places.openFormer'> }) {
  return (
    <>
      <Text className="words__title">{place.name}</Text>
      {gone && (
        <Text className="words__about">
          {gone.into ? `${day(gone.at, now)}并入了${gone.into.name}。` : `${day(gone.at, now)}撤销了。`}
          当时定下的事都留在这里。
        </Text>
      )}
      {notices.length + polls.length === 0 && (
        <Empty icon="notices" title="这里没有单独的公示和投票" about="整个社区的公示和投票,还在公示和议事里看。" />
      )}
      {polls.length > 0 && (
        <>
          <Text className="words__heading">投票</Text>
          <Lines
            lines={polls.map(({ id, title, closesAt, closed }) => ({
              ...{ id, word: title, about: closed ? `${day(closesAt, now)}结束` : '进行中' },
              go: () => open(closed ? 'result' : 'poll', { pollId: id }),
            }))}
          />
        </>
      )}
      {notices.length > 0 && (
        <>
          <Text className="words__heading">公示</Text>
          <Lines
            lines={notices.map(({ id, title, at }) => ({
              ...{ id, word: title, about: `${day(at, now)}公示` },
              go: () => open('notice', { noticeId: id }),
            }))}
          />
        </>
      )}
    </>
  )
}
