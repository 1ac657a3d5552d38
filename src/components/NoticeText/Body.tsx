import { Text, View } from '@tarojs/components'
import type { Block } from '../../../domain/notices/block'
import { Accounts } from './Accounts'
import { Amounts } from './Amounts'
import './Body.scss'
import type { NoticeFile } from './files'
import { Picture } from './Picture'
import { Table } from './Table'

type Props = { blocks: Block[]; files: readonly NoticeFile[] }

/** A notice's text as it hangs on the wall. */
export const Body = ({ blocks, files }: Props) => (
  <View className="notice-body">
    {blocks.map((block, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a version never move
      <BlockView key={place} block={block} files={files} />
    ))}
  </View>
)

function BlockView({ block, files }: { block: Block; files: readonly NoticeFile[] }) {
  switch (block.kind) {
    case 'heading':
      return (
        <View className="notice-body__heading" role="heading" aria-role="heading" aria-level={2}>
          <Text>{block.text}</Text>
        </View>
      )
    case 'text':
      return <Text className="notice-body__text">{block.text}</Text>
    case 'list':
      return <List items={block.items} />
    case 'amounts':
      return <Amounts title={block.title} rows={block.rows} />
    case 'table':
      return <Table title={block.title} rows={block.rows} />
    case 'picture':
      return <Picture file={files[block.file]} all={files} caption={block.caption} />
    case 'accounts':
      return <Accounts accounts={block} files={files} />
    case 'code':
      return (
        <View className="notice-body__code">
          <Text className="notice-body__label">{block.title}</Text>
          <Text className="notice-body__hash" selectable userSelect>
            {block.text}
          </Text>
        </View>
      )
  }
}

const List = ({ items }: { items: string[] }) => (
  <View className="notice-body__list" role="list" aria-role="list">
    {items.map((item, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: items of a version never move
      <View key={place} className="notice-body__item" role="listitem" aria-role="listitem">
        <Text className="notice-body__bullet">{place + 1}</Text>
        <Text className="notice-body__text">{item}</Text>
      </View>
    ))}
  </View>
)
