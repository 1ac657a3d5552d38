import { Text } from '@tarojs/components'
import { call } from '../../../cloud/call'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Waiting } from '../../../components/Waiting'
import { Lines } from '../Lines'

/** What an import would add or change, line by line. */
export function NewOnes({ importId }: { importId: string }) {
  const list = useAnswer('places.listImport', { importId })
  return (
    <>
      <Text className="words__heading">都有哪些</Text>
      {list.ready ? (
        <Pages importId={importId} first={{ items: list.data.lines, more: list.data.more }} />
      ) : (
        <Waiting for={list} shape="list" />
      )}
    </>
  )
}

function Pages({ importId, first }: { importId: string; first: { items: string[]; more: string | null } }) {
  const pages = usePages(first, async (after) => {
    const { lines, more } = await call('places.listImport', { importId, after })
    return { items: lines, more }
  })
  return (
    <>
      <Lines lines={pages.items.map((word) => ({ id: word, word }))} />
      {pages.refusal && <NoticeBar tone="amber">{pages.refusal.message}</NoticeBar>}
      {pages.goesOn && (
        <Button kind="plain" busy={pages.busy} onTap={pages.goOn}>
          看后面的
        </Button>
      )}
    </>
  )
}
