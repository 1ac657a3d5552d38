import { Text, View } from '@tarojs/components'
import { useRef } from 'react'
import type { Answer } from '../../../../domain/contract'
import { matchStateNames } from '../../../../domain/exchange/words'
import { spoken } from '../../../../domain/wording/time'
import { cloudTime } from '../../../cloud/clock'
import { usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import { EntryCard } from '../EntryCard'
import './index.scss'

type Opened = Answer<'exchange.openMatch'>
type Props = { opened: Opened; again: () => void }

export default function MatchPage() {
  const { matchId } = usePageParams('match')
  const answer = useAnswer('exchange.openMatch', { matchId })
  return (
    <Page title="商量">
      {answer.ready ? <MatchView opened={answer.data} again={answer.again} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

const names = { need: '需要的邻居', offer: '帮忙的邻居', clerk: '社区干部' }

function MatchView({ opened, again }: Props) {
  const { now, need, offer, state, notes, reason } = opened
  return (
    <>
      <Text className="match__state">{matchStateNames[state]}</Text>
      <EntryCard entry={need} />
      <EntryCard entry={offer} {...(reason ? { reason } : {})} />
      <View className="match__notes">
        {notes.map(({ by, text, at, mine, shown }) => (
          <View key={`${at}-${by}`} className={`match__note ${mine ? 'match__note--mine' : ''}`}>
            <Text className="match__who">
              {mine ? '您' : names[by]} · {spoken(at, now)}
              {shown ? '' : ' · 对方还看不到'}
            </Text>
            <Text className="match__words">{text}</Text>
          </View>
        ))}
      </View>
      <Reply opened={opened} again={again} />
      {state !== 'declined' && <Say opened={opened} again={again} />}
    </>
  )
}

function Reply({ opened: { matchId, state, side, yes }, again }: Props) {
  const reply = useAction('exchange.reply')
  const settle = useAction('exchange.settle')
  const refusal = reply.refusal ?? settle.refusal
  const answer = async (agreed: boolean) => {
    if (await reply.run({ matchId, yes: agreed })) again()
  }
  const done = async () => {
    if (await settle.run({ matchId, as: { kind: 'done' } })) again()
  }
  return (
    <View className="match__replies">
      {state === 'proposed' && side && !yes[side] && (
        <>
          <Button kind="primary" busy={reply.busy} onTap={() => void answer(true)}>
            同意
          </Button>
          <Button kind="plain" busy={reply.busy} onTap={() => void answer(false)}>
            这次不合适
          </Button>
        </>
      )}
      {state === 'agreed' && (
        <Button kind="primary" busy={settle.busy} onTap={() => void done()}>
          已经办好了
        </Button>
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
    </View>
  )
}

/** What one says keeps its moment until it was sent, so that it is said once. */
function Say({ opened: { matchId, now }, again }: Props) {
  const [text, change, drop] = useDraft(`exchange/say/${matchId}`, '')
  const { busy, refusal, run } = useAction('exchange.write')
  const at = useRef<number | null>(null)
  const say = async () => {
    at.current ??= cloudTime(now)
    if (!(await run({ matchId, at: at.current, text: text.trim() }))) return
    at.current = null
    change('')
    drop()
    again()
  }
  return (
    <>
      <TextArea label="对对方说" value={text} most={200} hint="双方都看不到手机号" onChange={change} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="plain" busy={busy} disabled={text.trim() === ''} onTap={() => void say()}>
        发过去
      </Button>
    </>
  )
}
