import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../components/Button'
import { NoticeBar } from '../../components/NoticeBar'
import { Skeleton } from '../../components/Skeleton'
import { Running } from './Running'
import { type SheetError, SheetErrors } from './SheetErrors'
import type { Imported, useImport } from './useImport'

type Read = Imported & { errors: SheetError[] }
type Props<Seen extends Read> = {
  of: ReturnType<typeof useImport<Seen>>
  /** What is said while the spreadsheet is read. */
  wait: string
  begin: ReactNode
  planned: (seen: Seen) => ReactNode
  done: (seen: Seen) => ReactNode
}

/** The way of an import over its page: a file is chosen, read, shown with what it would change, carried out, done. */
export function ImportSteps<Seen extends Read>({ of, wait, begin, planned, done }: Props<Seen>) {
  const { seen, reading, running, refused, waiting, choose } = of
  return (
    <>
      {refused && refused.code !== 'out-of-reach' && (
        <NoticeBar tone="amber">
          <Text>{refused.message}</Text>
        </NoticeBar>
      )}
      {reading && <Text className="words__main">{wait}</Text>}
      {(reading || waiting) && <Skeleton shape="list" />}
      {!reading && !waiting && seen === null && begin}
      {!reading && seen && (seen.errors.length > 0 ? <Wrong errors={seen.errors} choose={choose} /> : stage(seen))}
    </>
  )

  function stage(read: Seen): ReactNode {
    if (running) return <Running seen={read} />
    return read.state === 'planned' ? planned(read) : done(read)
  }
}

const Wrong = ({ errors, choose }: { errors: SheetError[]; choose: () => Promise<void> }) => (
  <>
    <SheetErrors errors={errors} />
    <Button kind="primary" onTap={() => void choose()}>
      改好了,重新选表格
    </Button>
  </>
)
