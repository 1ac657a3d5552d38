import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { NoticeBar } from '../../components/NoticeBar'
import { Lines } from './Lines'

export type SheetError = { row: number; column: string; why: string }
type Props = { errors: readonly SheetError[] }
const PAGE = 20

/** What is wrong in which cell of a spreadsheet: nothing was changed. */
export function SheetErrors({ errors }: Props) {
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      <NoticeBar tone="amber">
        <Text>
          {`表格里有 ${errors.length}${errors.length >= 200 ? ' 处以上' : ' 处'}要改,一行都没有导入。请在表格里改好,再重新选。`}
        </Text>
      </NoticeBar>
      <Lines
        lines={errors.slice(0, shown).map(({ row, column, why }) => ({
          ...{ id: `${row}${column}${why}`, word: `第 ${row} 行,${column}`, about: why },
        }))}
      />
      {errors.length > shown && (
        <Button kind="plain" onTap={() => setShown(shown + PAGE)}>
          看后面的
        </Button>
      )}
    </>
  )
}
