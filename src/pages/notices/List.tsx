import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Answer } from '../../../domain/contract'
import type { usePages } from '../../cloud/usePages'
import { Button } from '../../components/Button'
import { NoticeBar } from '../../components/NoticeBar'
import { unopened } from '../../phone/opened'
import { NoticeLine } from './NoticeLine'

type Line = Answer<'notices.listNotices'>['notices'][number]
type Props = {
  pages: ReturnType<typeof usePages<Line>>
  now: number
  /** Only what this phone has not opened. */
  unreadOnly?: boolean
  /** What the button says that goes on, and what is there when the list has ended without a line. */
  goOn: string
  nothing: ReactNode
}

export function List({ pages: { items, goesOn, busy, refusal, goOn: ask }, now, unreadOnly, goOn, nothing }: Props) {
  const unread = unopened(items)
  const shown = unreadOnly ? items.filter(({ id }) => unread.has(id)) : items
  return (
    <>
      {shown.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} unread={unread.has(notice.id)} now={now} />
      ))}
      {shown.length === 0 && !goesOn && nothing}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="plain" busy={busy} onTap={() => void ask()}>
          {goOn}
        </Button>
      )}
    </>
  )
}
