import { call } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { usePages } from '../../cloud/usePages'
import { Empty } from '../../components/Empty'
import { Waiting } from '../../components/Waiting'
import { Follow } from './Follow'
import { List } from './List'
import { type Kind, type Shelf as Name, nothingOn } from './shelves'

type Props = { at: string; shelf: Name; kind: Kind | null; onLeave: (shelf: Name) => void }

/** One shelf of the board: what hangs, what closes soon, what this household has not read, what is over. One call a page. */
export function Shelf({ at, shelf, kind, onLeave }: Props) {
  const request = { at, shelf, ...(kind ? { kind } : {}) }
  const answer = useAnswer('notices.listNotices', request)
  const first = answer.ready ? { items: answer.data.notices, more: answer.data.more } : { items: [], more: null }
  const pages = usePages(first, async (after) => {
    const page = await call('notices.listNotices', { ...request, after })
    return { items: page.notices, more: page.more }
  })
  if (!answer.ready) return <Waiting for={answer} shape="list" />
  const { now, follows } = answer.data
  const empty = nothingOn[shelf]
  return (
    <>
      {!follows && <Follow at={at} follows={false} />}
      <List
        pages={pages}
        now={now}
        unreadOnly={shelf === 'unread'}
        goOn={shelf === 'unread' ? '接着找没看过的' : '看更早的公示'}
        nothing={
          kind ? (
            <Empty title="这里没有这一种公示" about="换一种看看,或者看看别的栏目。" />
          ) : (
            <Empty
              title={empty.title}
              about={empty.about}
              action={empty.action}
              onAction={() => onLeave(empty.instead)}
            />
          )
        }
      />
      {follows && <Follow at={at} follows />}
    </>
  )
}
