import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { slotInWords } from '../../../../domain/exchange/when'
import { day } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { EntryCard } from '../EntryCard'
import { MatchLines } from '../MatchLines'
import './index.scss'

type Opened = Answer<'exchange.open'>

export default function EntryPage() {
  const { entryId } = usePageParams('entry')
  const answer = useAnswer('exchange.open', { entryId })
  return (
    <Page title="清单">
      {answer.ready ? <EntryView opened={answer.data} again={answer.again} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

function EntryView({ opened, again }: { opened: Opened; again: () => void }) {
  const { now, entry, details, when, offers, own, matches, mine, keeps } = opened
  const propose = useAction('exchange.propose')
  const close = useAction('exchange.close')
  const refusal = propose.refusal ?? close.refusal
  const offer = async (entryId: string) => {
    const match = await propose.run({ need: entry.entryId, offer: entryId, note: '' })
    if (match) open('match', { matchId: match.matchId })
  }
  const takeOff = async () => {
    if (await close.run({ entryId: entry.entryId })) again()
  }
  return (
    <>
      <EntryCard entry={entry} />
      {details !== '' && <Text className="entry__details">{details}</Text>}
      <Text className="entry__when">什么时候:{whenInWords(when, now)}</Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {offers.length > 0 && <Text className="entry__heading">能帮上忙的</Text>}
      {offers.map(({ reason, ...found }) => (
        <View key={found.entryId} className="entry__offer">
          <EntryCard entry={found} reason={reason} />
          <Button kind="plain" busy={propose.busy} onTap={() => void offer(found.entryId)}>
            请「{found.title}」来帮
          </Button>
        </View>
      ))}
      {own.length > 0 && <Text className="entry__heading">您能帮的</Text>}
      {own.map(({ entryId, title }) => (
        <Button key={entryId} kind="plain" busy={propose.busy} onTap={() => void offer(entryId)}>
          用我的「{title}」来帮
        </Button>
      ))}
      {matches.length > 0 && <Text className="entry__heading">正在商量的</Text>}
      <MatchLines matches={matches} />
      {(mine || keeps) && entry.state === 'open' && (
        <Button kind="quiet" busy={close.busy} onTap={() => void takeOff()}>
          收起这一条
        </Button>
      )}
    </>
  )
}

function whenInWords(when: Opened['when'], now: number): string {
  if (when.kind === 'any') return '时间好商量'
  if (when.kind === 'dates') return `${day(when.from, now)}到${day(when.until, now)}`
  return `每${when.slots.map(slotInWords).join('、每')}`
}
