import { Text } from '@tarojs/components'
import { useState } from 'react'
import { type FundKind, fundKinds, fundNames, yearOf } from '../../../../domain/funds/fund'
import { MOST_FILES, typeOfName } from '../../../../domain/notices/attachment'
import { cloudTime } from '../../../cloud/clock'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import type { BlockProps } from './FileChoice'
import { typedBlocks } from './sketch'

/** Fills accounts in from the ledger of a fund, with the pictures of its vouchers as far as there is room. */
export function FromLedger({ block, sketch, change }: BlockProps<'accounts'>) {
  const [kind, setKind] = useState<FundKind>('service')
  const { busy, refusal, run } = useAction('funds.accountsOf')
  const fill = async () => {
    const { from, until } = block
    // The last day may be today: what is still to come of it is in no ledger.
    const known = Math.min(until, cloudTime(Date.now()))
    const found = await run({ area: sketch.area, kind, year: yearOf(from), from, until: known })
    if (!found) return
    const before = sketch.files.length
    const room = MOST_FILES - before
    const files = found.files.slice(0, room).map((file) => ({
      ...file,
      type: typeOfName(file.name) ?? ('jpg' as const),
      url: null,
    }))
    const lines = found.block.lines.map((line) => ({
      ...line,
      voucher: line.voucher === null || line.voucher >= room ? null : line.voucher + before,
    }))
    const filled = typedBlocks([{ ...found.block, until, lines }])
    change({
      blocks: sketch.blocks.flatMap((other) => (other === block ? filled : [other])),
      files: [...sketch.files, ...files],
    })
  }
  return (
    <>
      <Choice
        label="哪一本账"
        look="tiles"
        options={fundKinds.map((value) => ({ value, word: fundNames[value] }))}
        value={kind}
        onChange={setKind}
      />
      <Button kind="plain" busy={busy} onTap={() => void fill()}>
        从台账填入
      </Button>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
    </>
  )
}
