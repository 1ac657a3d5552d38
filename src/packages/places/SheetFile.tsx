import { Text } from '@tarojs/components'
import { useState } from 'react'
import { openSheet } from '../../cloud/openSheet'
import { Button } from '../../components/Button'
import { NoticeBar } from '../../components/NoticeBar'

type Props = { word: string; name: string; file: () => Promise<{ address: string } | null>; busy: boolean }

/** A spreadsheet that the cloud makes, opened or saved on the phone. */
export function SheetFile({ word, name, file, busy }: Props) {
  const [opening, setOpening] = useState(false)
  const [failed, setFailed] = useState(false)
  const get = async () => {
    setFailed(false)
    const made = await file()
    if (!made) return
    setOpening(true)
    setFailed(!(await openSheet(made.address, name)))
    setOpening(false)
  }
  return (
    <>
      <Button kind="plain" busy={busy || opening} onTap={() => void get()}>
        {word}
      </Button>
      {failed && (
        <NoticeBar tone="amber">
          <Text>文件没能打开,请检查网络后再试一次。</Text>
        </NoticeBar>
      )}
    </>
  )
}
