import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { kindNames } from '../../../../domain/notices/notice'
import { shortRoot } from '../../../../domain/papers/poster'
import { left } from '../../../../domain/wording/time'
import { open, pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { ShareButton } from '../../../components/ShareButton'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import { noteOpened } from '../../../phone/opened'
import { keep, kept } from '../../../phone/storage'
import { HeadSays } from '../HeadSays'
import { useLogHead } from '../useLogHead'
import { Files } from './Files'
import { Objecting } from './Objecting'
import { OnTheWall } from './OnTheWall'
import { Proof } from './Proof'
import { TextSize } from './TextSize'
import './index.scss'

type Notice = Answer<'notices.openNotice'>

export default function NoticePage() {
  // A printed sheet's code carries the notice as its scene.
  const { noticeId: given, scene } = usePageParams('notice')
  const noticeId = given || scene
  const notice = useAnswer('notices.openNotice', { noticeId })
  return (
    <Page title="公示">
      {notice.ready ? <NoticeView notice={notice.data} /> : <Waiting for={notice} shape="page" />}
    </Page>
  )
}

function NoticeView({ notice }: { notice: Notice }) {
  const { id, version, kind, title, closesAt, withdrawn, body, files } = notice
  const now = useNow(notice.now)
  const [size, setSize] = useState(() => kept('reading') ?? 'medium')
  useEffect(() => noteOpened({ id, version }), [id, version])
  const log = useLogHead(notice.log)
  const hangs = withdrawn === null && now < closesAt
  const when = hangs ? left(closesAt, now) : '已结束'
  const { found } = log
  const card = {
    title: `${kindNames[kind]}:${title},${when}`,
    path: pathTo('notice', { noticeId: id }),
    shown: {
      ...{ kind: 'notice' as const, id, title, where: notice.publisher, when, stake: notice.lines[0] ?? '' },
      lines: notice.lines,
      ...(found && found.verdict !== 'broken' && found.head.size > 0
        ? { proof: `账本 ${found.head.size} 版 ${shortRoot(found.head.root)}` }
        : {}),
    },
  }
  const inText = new Set(body.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])))
  return (
    <>
      {found?.verdict === 'broken' && <HeadSays {...found} known={log.known} />}
      <TextSize
        value={size}
        onChange={(chosen) => {
          keep('reading', chosen)
          setSize(chosen)
        }}
      />
      <View className={`reading reading--${size}`}>
        <OnTheWall notice={notice} now={now} />
      </View>
      <PollLink notice={notice} />
      <Files files={files.filter((_, place) => !inText.has(place))} />
      {notice.objections && <Objecting noticeId={id} may={notice.whyNotObject === null} />}
      <View className="notice__ways">
        <ShareButton card={card}>转发到群里</ShareButton>
      </View>
      <View className="notice__ways">
        {notice.maySeeReach && (
          <Button kind="quiet" onTap={() => open('reach', { noticeId: id })}>
            看送达
          </Button>
        )}
        {notice.mayManage && notice.objections && (
          <Button kind="quiet" onTap={() => open('answerObjections', { noticeId: id })}>
            答复异议
          </Button>
        )}
      </View>
      {notice.mayManage && withdrawn === null && <Manage noticeId={id} />}
      <Proof notice={notice} log={log} />
    </>
  )
}

/** 更正或撤回: both go through a second clerk. */
function Manage({ noticeId }: { noticeId: string }) {
  const [asking, setAsking] = useState(false)
  return (
    <View className="notice__ways">
      <Button kind="quiet" onTap={() => setAsking(true)}>
        更正或撤回
      </Button>
      <Sheet open={asking} title="更正或撤回" onClose={() => setAsking(false)}>
        <Button kind="plain" onTap={() => open('writeNotice', { noticeId, to: 'correct' })}>
          更正
        </Button>
        <Button kind="plain" onTap={() => open('writeNotice', { noticeId, to: 'withdraw' })}>
          撤回
        </Button>
      </Sheet>
    </View>
  )
}

/** The poll that a notice announces, or the result it reports. */
function PollLink({ notice: { kind, pollId } }: { notice: Notice }) {
  if (pollId === null || kind === 'announcement') return null
  return (
    <View className="notice__ways">
      {kind === 'poll-result' ? (
        <Button kind="primary" onTap={() => open('result', { pollId })}>
          看结果和理由
        </Button>
      ) : (
        <Button kind="primary" onTap={() => open('poll', { pollId })}>
          去看这次投票
        </Button>
      )}
    </View>
  )
}
