import { Text, View } from '@tarojs/components'
import type { Block } from '../../../domain/notices/notice'
import { Amounts } from './Amounts'
import './Body.scss'

/** A notice's text as it hangs on the wall. */
export const Body = ({ blocks }: { blocks: Block[] }) => (
  <View className="notice-body">
    {blocks.map((block, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a version never move
      <BlockView key={place} block={block} />
    ))}
  </View>
)

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Text className="notice-body__heading">{block.text}</Text>
    case 'text':
      return <Text className="notice-body__text">{block.text}</Text>
    case 'list':
      return (
        <View className="notice-body__list">
          {block.items.map((item, place) => (
            <View key={item} className="notice-body__item">
              <Text className="notice-body__bullet">{place + 1}</Text>
              <Text className="notice-body__text">{item}</Text>
            </View>
          ))}
        </View>
      )
    case 'amounts':
      return <Amounts title={block.title} rows={block.rows} />
    case 'table':
      return <Table title={block.title} rows={block.rows} />
    case 'picture':
      return <Text className="notice-body__label">{block.caption}</Text>
    case 'accounts':
      return <Amounts title="收支" rows={block.lines.map(({ name, amount }) => ({ name, amount }))} />
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

const Table = ({ title, rows }: { title: string; rows: string[][] }) => (
  <View className="notice-body__list">
    <Text className="notice-body__label">{title}</Text>
    {rows.map((row, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows of a version never move
      <Text key={place} className="notice-body__text">
        {row.join(' · ')}
      </Text>
    ))}
  </View>
)
