import { Text, View } from '@tarojs/components'
import type { Answer, Request } from '../../../domain/contract'
import { entryNames } from '../../../domain/funds/entry'
import { yuan } from '../../../domain/wording/money'
import { day, type Moment } from '../../../domain/wording/time'
import { call } from '../../cloud/call'
import { usePages } from '../../cloud/usePages'
import { Button } from '../../components/Button'
import { NoticeBar } from '../../components/NoticeBar'
import { Photos } from '../../components/Photos'
import './Entries.scss'

type Page = Answer<'funds.listEntries'>
type Entry = Page['entries'][number]
type Props = { first: Page; of: Request<'funds.listEntries'>; now: Moment }

/** Every entry of a fund, or of one project in it: what, how much, from or to whom, who answers for it, and what proves it. */
export function Entries({ first, of, now }: Props) {
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: first.entries, more: first.more }, async (after) => {
    const page = await call('funds.listEntries', { ...of, after })
    return { items: page.entries, more: page.more }
  })
  return (
    <View className="entries">
      {items.map((entry) => (
        <EntryRow key={entry.id} entry={entry} now={now} />
      ))}
      {items.length === 0 && <Text className="entries__none">还没有一笔。钱一到账,这里就有第一笔。</Text>}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="quiet" busy={busy} onTap={goOn}>
          看更早的
        </Button>
      )}
    </View>
  )
}

function EntryRow({ entry, now }: { entry: Entry; now: Moment }) {
  const { number, at, kind, text, project, party, moved, offices, vouchers } = entry
  const about = [entryNames[kind], project?.title, party !== text && party, day(at, now)].filter(Boolean)
  return (
    <View className="entries__one">
      <View className="entries__line">
        <Text className="entries__text">{text}</Text>
        <Text className={`entries__amount entries__amount--${moved > 0 ? 'in' : moved < 0 ? 'out' : 'still'}`}>
          {signed(entry)}
        </Text>
      </View>
      <Text className="entries__about">
        第 {number} 笔 · {about.join(' · ')}
      </Text>
      {offices.length === 2 && (
        <Text className="entries__about">
          {offices[0]}经手,{offices[1]}审核
        </Text>
      )}
      {vouchers.length > 0 && (
        <View className="entries__vouchers">
          <Photos pictures={vouchers} alt={`第 ${number} 笔的凭证`} />
        </View>
      )}
    </View>
  )
}

/** What came in or went out has a sign; what only was planned or agreed on has none. */
const signed = ({ moved, amount }: Entry): string =>
  moved > 0 ? `+${yuan(moved)}` : moved < 0 ? `−${yuan(-moved)}` : yuan(amount)
