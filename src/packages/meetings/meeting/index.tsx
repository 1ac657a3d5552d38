import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { isOn, meetingKindNames } from '../../../../domain/meetings/words'
import { spoken } from '../../../../domain/wording/time'
import { cloudTime } from '../../../cloud/clock'
import { open, usePageParams } from '../../../cloud/routes'
import { scanText } from '../../../cloud/scan'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Decisions } from './Decisions'
import { Holding } from './Holding'
import { SignInCode } from './SignInCode'
import './index.scss'

export type Opened = Answer<'meetings.open'>
export type PartProps = { opened: Opened; again: () => void }

export default function MeetingPage() {
  const { meetingId } = usePageParams('meeting')
  const answer = useAnswer('meetings.open', { meetingId })
  return (
    <Page title="议事会">
      {answer.ready ? <MeetingView opened={answer.data} again={answer.again} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

function MeetingView({ opened, again }: PartProps) {
  const { now, meeting, byName, agenda, reason, minutes, coming, signedIn, ideas } = opened
  const { meetingId, kind, title, area, place, startsAt, state } = meeting
  return (
    <>
      <Badge tone={kind === 'joint' ? 'ink' : 'jade'}>{meetingKindNames[kind]}</Badge>
      <Text className="meeting__title">{title}</Text>
      <Text className="meeting__facts">
        {spoken(startsAt, now)},{place}
      </Text>
      <Text className="meeting__facts">
        {area} · 召集:{byName}
      </Text>
      <Text className="meeting__facts">{now >= startsAt ? `到了 ${signedIn} 人` : `${coming} 人说要来`}</Text>
      {state === 'cancelled' && (
        <NoticeBar tone="amber">
          <Text>这个会取消了:{reason}</Text>
        </NoticeBar>
      )}
      <Text className="meeting__heading">说什么</Text>
      {agenda.map((item, at) => (
        <Text key={item} className="meeting__words">
          {at + 1}. {item}
        </Text>
      ))}
      {state === 'planned' && <Coming opened={opened} again={again} />}
      <SignInCode opened={opened} />
      {minutes && <Text className="meeting__heading">会上说了什么</Text>}
      {minutes && <Text className="meeting__words">{minutes}</Text>}
      <Decisions opened={opened} again={again} />
      <Holding opened={opened} again={again} />
      {ideas.length > 0 && <Text className="meeting__heading">会上的金点子</Text>}
      {ideas.map(({ ideaId, title: idea, supporters }) => (
        <Button key={ideaId} kind="plain" onTap={() => open('idea', { ideaId })}>
          {idea}({supporters} 人支持)
        </Button>
      ))}
      {state === 'planned' && (
        <Button kind="plain" onTap={() => open('giveIdea', { meetingId })}>
          为这个会提金点子
        </Button>
      )}
    </>
  )
}

/** Before it: says that one comes. While it is on: signs in. */
function Coming({ opened: { now, meeting, mine, mayHold }, again }: PartProps) {
  const { meetingId } = meeting
  const say = useAction('meetings.say')
  const sign = useAction('meetings.signIn')
  const [unread, setUnread] = useState(false)
  const refusal = say.refusal ?? sign.refusal
  const scanned = async () => {
    const code = await scanText()
    setUnread(code === null)
    if (code !== null && (await sign.run({ code: code.slice(0, 100), at: cloudTime(now) }))) again()
  }
  const change = async () => {
    if (await say.run({ meetingId, coming: !mine.coming })) again()
  }
  return (
    <>
      {mine.signedIn && <Text className="meeting__facts">您已经签到了。</Text>}
      {isOn(meeting, now) && !mine.signedIn && !mayHold && (
        <Button kind="primary" busy={sign.busy} onTap={() => void scanned()}>
          扫召集人手机上的码签到
        </Button>
      )}
      {now < meeting.startsAt && !mine.signedIn && (
        <Button
          kind={mine.coming || isOn(meeting, now) ? 'plain' : 'primary'}
          busy={say.busy}
          onTap={() => void change()}
        >
          {mine.coming ? '去不了了' : '我要来'}
        </Button>
      )}
      {unread && <Text className="meeting__facts">没有读到码,请对准再扫一次。</Text>}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
    </>
  )
}
