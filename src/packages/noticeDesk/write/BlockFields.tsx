import { View } from '@tarojs/components'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { TextArea } from '../../../components/TextArea'
import { AccountsFields } from './AccountsFields'
import { type BlockProps, FileChoice } from './FileChoice'
import type { SketchBlock } from './sketch'

/** What is typed into a block. */
export function BlockFields({ block, ...rest }: BlockProps<SketchBlock['kind']>) {
  const { put, sketch } = rest
  switch (block.kind) {
    case 'heading':
      return <Field label="小标题" value={block.text} onChange={(text) => put({ ...block, text })} />
    case 'text':
      return <TextArea label="这段话" value={block.text} most={2000} onChange={(text) => put({ ...block, text })} />
    case 'list':
      return (
        <TextArea
          label="条目"
          value={block.text}
          most={4000}
          hint="一行一条。"
          onChange={(text) => put({ ...block, text })}
        />
      )
    case 'table':
      return (
        <>
          <Field label="表格名称" value={block.title} onChange={(title) => put({ ...block, title })} />
          <TextArea
            label="表格内容"
            value={block.text}
            most={4000}
            hint="一行是表的一行,格子之间写一个竖线 |,第一行是表头。"
            onChange={(text) => put({ ...block, text })}
          />
        </>
      )
    case 'amounts':
      return <AmountsFields block={block} {...rest} />
    case 'picture':
      return (
        <>
          <FileChoice
            label="哪一张图片"
            sketch={sketch}
            value={block.file}
            onChange={(file) => put({ ...block, file })}
          />
          <Field label="图片说明(可以不填)" value={block.caption} onChange={(caption) => put({ ...block, caption })} />
        </>
      )
    case 'accounts':
      return <AccountsFields block={block} {...rest} />
  }
}

function AmountsFields({ block, put }: BlockProps<'amounts'>) {
  const { rows } = block
  const set = (place: number, part: Partial<(typeof rows)[number]>) =>
    put({ ...block, rows: rows.map((row, n) => (n === place ? { ...row, ...part } : row)) })
  return (
    <>
      <Field label="金额表名称" value={block.title} onChange={(title) => put({ ...block, title })} />
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all that a row shows comes from the sketch
        <View key={place}>
          <Field label={`第 ${place + 1} 项`} value={row.name} onChange={(name) => set(place, { name })} />
          <MoneyField label="金额(元)" value={row.amount} onChange={(amount) => set(place, { amount })} />
          <Act
            word="去掉这项"
            about={`去掉第 ${place + 1} 项`}
            onTap={() => put({ ...block, rows: rows.filter((_, n) => n !== place) })}
          />
        </View>
      ))}
      <Button kind="plain" onTap={() => put({ ...block, rows: [...rows, { name: '', amount: '' }] })}>
        再加一项
      </Button>
    </>
  )
}
