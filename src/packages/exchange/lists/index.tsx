import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { type EntryKind, entryKindNames, entryKinds } from '../../../../domain/exchange/words'
import { call } from '../../../cloud/call'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Tabs } from '../../../components/Tabs'
import { Waiting } from '../../../components/Waiting'
import { NoDoor } from '../../../pages/home/NoDoor'
import { lastDoor } from '../../../phone/door'
import { EntryCard } from '../EntryCard'
import { MatchLines } from '../MatchLines'

/** What is needed, what there is, and what neighbours do for each other. */
export default function ListsPage() {
  const [kind, setKind] = useState<EntryKind>('need')
  const at = lastDoor()?.building
  const asked = { kind, ...(at ? { at } : {}) }
  const list = useAnswer('exchange.list', asked)
  return (
    <Page title="三张清单">
      <Tabs
        label="哪一张"
        items={entryKinds.map((value) => ({ value, word: entryKindNames[value] }))}
        value={kind}
        onChange={setKind}
      />
      {list.ready ? <List key={kind} list={list.data} asked={asked} /> : <Waiting for={list} shape="page" />}
    </Page>
  )
}

function List({ list, asked }: { list: Answer<'exchange.list'>; asked: { kind: EntryKind; at?: string } }) {
  const { area, mine, matches, mayPut } = list
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: list.entries, more: list.more }, async (after) => {
    const page = await call('exchange.list', { ...asked, after })
    return { items: page.entries, more: page.more }
  })
  if (!area) return <NoDoor about="扫一下楼门口的二维码,就能看到社区的清单。" />
  const others = items.filter(({ entryId }) => !mine.some((own) => own.entryId === entryId))
  return (
    <>
      <MatchLines matches={matches} />
      {mine
        .filter(({ kind }) => kind === asked.kind)
        .map((entry) => (
          <EntryCard key={entry.entryId} entry={entry} />
        ))}
      {others.map((entry) => (
        <EntryCard key={entry.entryId} entry={entry} />
      ))}
      {items.length === 0 && <Empty title={`还没有${entryKindNames[asked.kind]}`} about="填一条,邻居就看得到。" />}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="quiet" busy={busy} onTap={goOn}>
          看更多
        </Button>
      )}
      {mayPut && (
        <Button kind="primary" onTap={() => open('putEntry', { kind: asked.kind })}>
          填一条{entryKindNames[asked.kind]}
        </Button>
      )}
    </>
  )
}
