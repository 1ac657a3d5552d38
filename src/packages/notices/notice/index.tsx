import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { kindNames, type NoticeState, stateNames } from '../../../../domain/notices/notice'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { NoticeText } from '../../../components/NoticeText'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Period } from './Period'
import { Versions } from './Versions'
import './index.scss'

type Notice = Answer<'notices.openNotice'>

export default function NoticePage() {
  const { noticeId } = usePageParams('notice')
  const notice = useAnswer('notices.openNotice', { noticeId })
  return (
    <Page title="公示">
      {notice.ready ? <NoticeView notice={notice.data} /> : <Waiting for={notice} shape="page" />}
    </Page>
  )
}

function NoticeView({ notice }: { notice: Notice }) {
  return (
    <>
      <View className="notice__sheet">
        <View className="notice__head">
          <Text className="notice__kind">{kindNames[notice.kind]}</Text>
          <Badge tone={toneOf(notice.state)}>{stateNames[notice.state]}</Badge>
        </View>
        <Text className="notice__title">{notice.title}</Text>
        <Text className="notice__from">{notice.publisher}</Text>
        <Text className="notice__number">{notice.number}</Text>
        <Period from={notice.publishedAt} until={notice.closesAt} now={notice.now} />
        {notice.withdrawn && (
          <Text className="notice__withdrawn">
            {notice.withdrawn.by}撤回了这份公示。原因:{notice.withdrawn.reason}
          </Text>
        )}
        <NoticeText lines={notice.lines} blocks={notice.body} />
      </View>
      {notice.objections && (
        <Button kind="plain" onTap={() => open('objections', { noticeId: notice.id })}>
          看异议、提异议
        </Button>
      )}
      <PollLink notice={notice} />
      <View className="notice__sheet">
        <Text className="notice__heading">凭证</Text>
        <Versions versions={notice.versions} now={notice.now} />
      </View>
    </>
  )
}

/** The poll that a notice announces, or the result it reports. */
function PollLink({ notice: { kind, pollId } }: { notice: Notice }) {
  if (pollId === null || kind === 'announcement') return null
  return kind === 'poll-result' ? (
    <Button kind="primary" onTap={() => open('result', { pollId })}>
      看结果和理由
    </Button>
  ) : (
    <Button kind="primary" onTap={() => open('poll', { pollId })}>
      去看这次投票
    </Button>
  )
}

const toneOf = (state: NoticeState) => (state === 'running' ? 'jade' : state === 'closed' ? 'ink' : 'amber')
