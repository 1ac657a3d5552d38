import { Text } from '@tarojs/components'
import { totalsOf } from '../../../../domain/notices/accounts'
import { yuan } from '../../../../domain/wording/money'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { NoticeBar } from '../../../components/NoticeBar'
import { Day } from './Day'
import { type BlockProps, FileChoice } from './FileChoice'
import { FromLedger } from './FromLedger'
import { Rows } from './Rows'
import { blockOf, type Sketch, type SketchLine } from './sketch'
import { wrongMoney } from './steps'

const A_DAY = 86_400_000
/** As many as a notice may have: domain/notices/contract.ts. */
const MOST_LINES = 150

/** The accounts of a fund, line by line, and whether they add up. */
export function AccountsFields({ block, sketch, put, change }: BlockProps<'accounts'>) {
  const { from, until, lines } = block
  const set = (place: number, part: Partial<SketchLine>) =>
    put({ ...block, lines: lines.map((line, n) => (n === place ? { ...line, ...part } : line)) })
  return (
    <>
      <Day label="从哪天" value={from} onChange={(day) => put({ ...block, from: day })} />
      <Day label="到哪天" value={until - A_DAY} onChange={(day) => put({ ...block, until: day + A_DAY })} />
      <FromLedger block={block} sketch={sketch} put={put} change={change} />
      <MoneyField label="期初结余(元)" value={block.opening} onChange={(opening) => put({ ...block, opening })} />
      <Rows
        of="笔"
        says={lines.map(inShort)}
        most={MOST_LINES}
        onAdd={() =>
          put({
            ...block,
            lines: [...lines, { way: 'spending', at: from, name: '', project: '', amount: '', voucher: null }],
          })
        }
        onDrop={(place) => put({ ...block, lines: lines.filter((_, n) => n !== place) })}
      >
        {(place) => {
          const line = lines[place]
          return line && <LineFields line={line} place={place} sketch={sketch} set={(part) => set(place, part)} />
        }}
      </Rows>
      <MoneyField label="期末结余(元)" value={block.closing} onChange={(closing) => put({ ...block, closing })} />
      <AddsUp block={block} />
    </>
  )
}

/** Empty where nothing is written yet. */
const inShort = ({ way, name, amount }: SketchLine): string =>
  name.trim() === '' && amount === ''
    ? ''
    : [way === 'income' ? '收入' : '支出', name.trim(), amount && `${amount} 元`].filter(Boolean).join(' · ')

type LineProps = { line: SketchLine; place: number; sketch: Sketch; set: (part: Partial<SketchLine>) => void }

function LineFields({ line, place, sketch, set }: LineProps) {
  return (
    <>
      <Choice
        label={`第 ${place + 1} 笔是收入还是支出`}
        look="tiles"
        options={[
          { value: 'income' as const, word: '收入' },
          { value: 'spending' as const, word: '支出' },
        ]}
        value={line.way}
        onChange={(way) => set({ way })}
      />
      <Day label="日期" value={line.at} onChange={(at) => set({ at })} />
      <Field label="什么钱" value={line.name} onChange={(name) => set({ name })} />
      <Field label="哪个项目(可以不填)" value={line.project} onChange={(project) => set({ project })} />
      <MoneyField
        label="金额(元)"
        value={line.amount}
        onChange={(amount) => set({ amount })}
        error={line.amount ? wrongMoney(line.amount) : undefined}
      />
      <FileChoice
        label="凭证"
        sketch={sketch}
        value={line.voucher ?? -1}
        onChange={(file) => set({ voucher: file === line.voucher ? null : file })}
      />
    </>
  )
}

function AddsUp({ block }: Pick<BlockProps<'accounts'>, 'block'>) {
  const accounts = blockOf(block)
  if (accounts.kind !== 'accounts' || accounts.lines.length === 0) return null
  const { income, spending } = totalsOf(accounts)
  const off = accounts.opening + income - spending - accounts.closing
  return (
    <NoticeBar tone={off === 0 ? 'jade' : 'amber'}>
      <Text>
        {off === 0
          ? '对得上,一分不差。'
          : off > 0
            ? `对不上:期末结余少写了 ${yuan(off)}。`
            : `对不上:期末结余多写了 ${yuan(-off)}。`}
      </Text>
    </NoticeBar>
  )
}
