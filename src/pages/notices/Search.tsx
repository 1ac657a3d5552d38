import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../domain/contract'
import { call } from '../../cloud/call'
import { useAction } from '../../cloud/useAction'
import { usePages } from '../../cloud/usePages'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { Field } from '../../components/Field'
import { NoticeBar } from '../../components/NoticeBar'
import { Skeleton } from '../../components/Skeleton'
import { List } from './List'
import type { Kind } from './shelves'

type Props = { at: string; kind: Kind | null; onClose: () => void }
type Sought = { words: string; kind: Kind | null }

/** Looks for words in titles and texts, among what hangs and what is over. */
export function Search({ at, kind, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()
  const [found, setFound] = useState<{ sought: Sought; page: Answer<'notices.listNotices'> } | null>(null)
  const { busy, refusal, run } = useAction('notices.listNotices')
  const look = async () => {
    const words = typed.trim()
    if ([...words].length < 2) return setWrong('请至少写两个字,比如「路灯」。')
    setWrong(undefined)
    const page = await run({ at, search: words, ...(kind ? { kind } : {}) })
    if (page) setFound({ sought: { words, kind }, page })
  }
  return (
    <>
      <Field
        label="找哪份公示"
        value={typed}
        onChange={setTyped}
        hint="标题和正文里的字都能找,从新到旧"
        error={wrong}
      />
      <Button kind="primary" busy={busy} onTap={() => void look()}>
        找一找
      </Button>
      <Button kind="quiet" onTap={onClose}>
        不找了,回到公示栏
      </Button>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {busy && <Skeleton shape="list" />}
      {!busy && found && <Found key={`${found.sought.words}/${found.sought.kind}`} at={at} {...found} />}
    </>
  )
}

type FoundProps = { at: string; sought: Sought; page: Answer<'notices.listNotices'> }

function Found({ at, sought: { words, kind }, page }: FoundProps) {
  const pages = usePages({ items: page.notices, more: page.more }, async (after) => {
    const next = await call('notices.listNotices', { at, search: words, after, ...(kind ? { kind } : {}) })
    return { items: next.notices, more: next.more }
  })
  const count = pages.items.length
  return (
    <>
      <NoticeBar tone="jade">
        <Text>
          {count === 0 ? `还没有找到写着「${words}」的公示。` : `找到 ${count} 份写着「${words}」的公示。`}
          {pages.goesOn && '更早的公示还没有找完。'}
        </Text>
      </NoticeBar>
      <List
        pages={pages}
        now={page.now}
        goOn="接着找更早的"
        nothing={<Empty title="都找过了,没有" about="换两个字试试,比如项目的名字、小区的名字。" />}
      />
    </>
  )
}
