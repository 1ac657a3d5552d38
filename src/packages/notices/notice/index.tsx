import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { kindNames } from '../../../../domain/notices/notice'
import { left } from '../../../../domain/wording/time'
import { open, pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { ShareButton } from '../../../components/ShareButton'
import { Waiting } from '../../../components/Waiting'
import { noteOpened } from '../../../phone/opened'
import { keep, kept } from '../../../phone/storage'
import { Files } from './Files'
import { Objecting } from './Objecting'
import { OnTheWall } from './OnTheWall'
import { Proof } from './Proof'
import { SavePicture } from './SavePicture'
import { TextSize } from './TextSize'
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
  const { id, version, kind, title, closesAt, withdrawn, body, files } = notice
  const now = useNow(notice.now)
  const [size, setSize] = useState(() => kept('reading') ?? 'medium')
  useEffect(() => noteOpened({ id, version }), [id, version])
  const hangs = withdrawn === null && now < closesAt
  const card = {
    title: `${kindNames[kind]}:${title}${hangs ? `,${left(closesAt, now)}` : ''}`,
    path: pathTo('notice', { noticeId: id }),
  }
  const shown = new Set(body.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])))
  return (
    <>
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
      <Files files={files.filter((_, place) => !shown.has(place))} />
      {notice.objections && <Objecting noticeId={id} may={notice.whyNotObject === null} />}
      <View className="notice__ways">
        <ShareButton card={card}>转发到群里</ShareButton>
        <SavePicture notice={notice} />
      </View>
      <Proof notice={notice} />
    </>
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
