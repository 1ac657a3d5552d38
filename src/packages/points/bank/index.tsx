import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Answer } from '../../../../domain/contract'
import type { Moment } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { NoDoor } from '../../../pages/home/NoDoor'
import { lastDoor } from '../../../phone/door'
import { OfferCard, type OfferLine } from '../OfferCard'
import { Statement } from './Statement'
import { Totals } from './Totals'
import './index.scss'

type Bank = Answer<'points.openBank'>

export default function BankPage() {
  const at = lastDoor()?.building
  const bank = useAnswer('points.openBank', at === undefined ? {} : { at })
  return (
    <Page title="邻储银行">{bank.ready ? <BankView bank={bank.data} /> : <Waiting for={bank} shape="page" />}</Page>
  )
}

function BankView({ bank }: { bank: Bank }) {
  const { now, community, balance, vouchers, proposed, offers, own, post } = bank
  if (!community) return <NoDoor about="扫一下楼门口的二维码,就能看到社区的邻储银行。" />
  const mine = new Set(vouchers.map(({ offerId }) => offerId))
  const others = offers.filter(({ offerId }) => !mine.has(offerId))
  return (
    <>
      <View className="bank__head">
        <Text className="bank__community">{community.name} · 我的积分</Text>
        <Text className="bank__balance">{balance} 分</Text>
      </View>
      <View className="bank__rules">
        <Text className="bank__rule">怎么得:做志愿服务,时长确认后自动到账;给邻居上一堂课也能得。</Text>
        <Text className="bank__rule">怎么用:换邻居的课和小物品。积分不是钱,不能提现,也不能买卖。</Text>
      </View>
      <Offers word="我换到的" offers={vouchers} now={now} />
      <Offers word="等您点头的课" offers={proposed} now={now} />
      <Offers word="可以换的" offers={others} now={now}>
        {others.length === 0 && <Empty title="现在没有可以换的" about="会点什么,就教教邻居:钩针、扇面、包饺子都行。" />}
        {post && (
          <Button kind="plain" onTap={() => open('offerForm', {})}>
            {post.official ? '发一堂课或小物品' : '我来教一堂课'}
          </Button>
        )}
      </Offers>
      <Offers word="我发的" offers={own} now={now} />
      <Statement bank={bank} />
      <Totals totals={bank.totals} now={now} />
    </>
  )
}

type Shown = { word: string; offers: (OfferLine & { code?: string })[]; now: Moment; children?: ReactNode }

const Offers = ({ word, offers, now, children }: Shown) =>
  offers.length === 0 && !children ? null : (
    <View className="bank__part">
      <Text className="bank__heading">{word}</Text>
      {offers.map(({ code, ...offer }) => (
        <OfferCard key={offer.offerId} offer={offer} now={now} {...(code ? { code } : {})} />
      ))}
      {children}
    </View>
  )
