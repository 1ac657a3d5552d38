import { Text, View } from '@tarojs/components'
import type { Accounts as Block } from '../../../domain/notices/accounts'
import type { AccountLine } from '../../../domain/notices/block'
import { addsUp, sumInWords } from '../../../domain/notices/figures'
import { yuan } from '../../../domain/wording/money'
import { fullDay } from '../../../domain/wording/time'
import { Act } from '../Act'
import { Button } from '../Button'
import './Accounts.scss'
import { type NoticeFile, openFile } from './files'
import { useSome } from './useSome'
import { YearPicture } from './YearPicture'

type Props = { accounts: Block; files: readonly NoticeFile[] }

const DAY = 86_400_000

/** The accounts of a fund: first the picture, then what there was, each income and spending with its voucher, and what is left. */
export function Accounts({ accounts, files }: Props) {
  const { from, until, opening, lines, closing } = accounts
  const { some, rest, more } = useSome(lines)
  return (
    <>
      <YearPicture accounts={accounts} />
      <View className="accounts">
        <Text className="accounts__title">每一笔收支</Text>
        <Text className="accounts__when">
          {fullDay(from)}至 {fullDay(until - DAY)}
        </Text>
        <Total name="期初结余" amount={yuan(opening)} />
        <View role="list" aria-role="list" aria-label="每一笔收支">
          {some.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a version never move
            <Line key={place} line={line} files={files} />
          ))}
        </View>
        {rest > 0 && (
          <Button kind="quiet" onTap={more}>
            还有 {rest} 笔,接着看
          </Button>
        )}
        <Total name="期末结余" amount={yuan(closing)} />
        <Text className={addsUp(accounts) ? 'accounts__sum' : 'accounts__sum accounts__sum--off'}>
          {sumInWords(accounts)}。
          {addsUp(accounts) ? '您的手机算过了,一分不差。' : '您的手机算下来对不上,请向社区提出异议。'}
        </Text>
      </View>
    </>
  )
}

const Total = ({ name, amount }: { name: string; amount: string }) => (
  <View className="accounts__total">
    <Text className="accounts__name">{name}</Text>
    <Text className="accounts__amount">{amount}</Text>
  </View>
)

function Line({ line, files }: { line: AccountLine; files: readonly NoticeFile[] }) {
  const { way, at, name, project, amount, voucher } = line
  const file = voucher === null ? undefined : files[voucher]
  const word = way === 'income' ? '收入' : '支出'
  const about = [fullDay(at), word, project].filter(Boolean).join(' · ')
  return (
    <View className="accounts__line" role="listitem" aria-role="listitem">
      <View
        className="accounts__words"
        role="img"
        aria-role="img"
        aria-label={`${fullDay(at)},${word},${name},${yuan(amount)}${project ? `,用于${project}` : ''}`}
      >
        <View className="accounts__head" aria-hidden>
          <Text className="accounts__name">{name}</Text>
          <Text className={`accounts__amount accounts__amount--${way}`}>
            {way === 'income' ? '+' : '-'}
            {yuan(amount)}
          </Text>
        </View>
        <Text className="accounts__about" aria-hidden>
          {about}
        </Text>
      </View>
      {file?.url && <Act word="看凭证" about={`看「${name}」的凭证`} onTap={() => void openFile(file, files)} />}
    </View>
  )
}
