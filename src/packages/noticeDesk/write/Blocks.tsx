import { Text, View } from '@tarojs/components'
import { Act } from '../../../components/Act'
import { Choice } from '../../../components/Choice'
import { Wrong } from '../../../components/Wrong'
import { BlockFields } from './BlockFields'
import type { StepProps } from './Form'
import { newAccounts, type SketchBlock } from './sketch'

const names: Record<SketchBlock['kind'], string> = {
  heading: '小标题',
  text: '一段话',
  list: '列条目',
  amounts: '金额表',
  table: '表格',
  picture: '图片',
  accounts: '收支表',
}
const kinds = Object.keys(names) as SketchBlock['kind'][]

function blank(kind: SketchBlock['kind'], now: number): SketchBlock {
  switch (kind) {
    case 'heading':
    case 'text':
    case 'list':
      return { kind, text: '' }
    case 'table':
      return {
        kind,
        title: '',
        rows: [
          ['', ''],
          ['', ''],
        ],
      }
    case 'amounts':
      return { kind, title: '', rows: [{ name: '', amount: '' }] }
    case 'picture':
      return { kind, file: -1, caption: '' }
    case 'accounts':
      return newAccounts(now)
  }
}

/** The text, a block below the other, each with what can be done to it. */
export function Blocks({ sketch, change, wrong, now }: StepProps) {
  const { blocks } = sketch
  const swap = (place: number) =>
    change({
      blocks: blocks.map(
        (block, n) => (n === place ? blocks[n + 1] : n === place + 1 ? blocks[place] : block) ?? block,
      ),
    })
  return (
    <>
      <Wrong>{wrong('body')}</Wrong>
      {blocks.map((block, place) => {
        const which = `第 ${place + 1} 段${names[block.kind]}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: all that a block shows comes from the sketch
          <View key={place} className="write__one">
            <Text className="notice-desk__about">{which}</Text>
            <BlockFields
              block={block}
              sketch={sketch}
              put={(next) => change({ blocks: blocks.map((other, n) => (n === place ? next : other)) })}
              change={change}
            />
            <View className="write__acts">
              {place > 0 && <Act word="上移" about={`把${which}上移`} onTap={() => swap(place - 1)} />}
              {place < blocks.length - 1 && <Act word="下移" about={`把${which}下移`} onTap={() => swap(place)} />}
              <Act
                word="去掉"
                about={`去掉${which}`}
                onTap={() => change({ blocks: blocks.filter((_, n) => n !== place) })}
              />
            </View>
          </View>
        )
      })}
      <Text className="notice-desk__word">再加一段</Text>
      <Choice
        label="再加一段"
        look="tiles"
        options={kinds.map((kind) => ({ value: kind, word: names[kind] }))}
        value={null}
        onChange={(kind) => change({ blocks: [...blocks, blank(kind, now)] })}
      />
    </>
  )
}
