import { Field } from '../../../components/Field'
import { TextArea } from '../../../components/TextArea'
import { AccountsFields } from './AccountsFields'
import { AmountsFields } from './AmountsFields'
import { type BlockProps, FileChoice } from './FileChoice'
import type { SketchBlock } from './sketch'
import { TableFields } from './TableFields'

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
      return <TableFields block={block} {...rest} />
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
