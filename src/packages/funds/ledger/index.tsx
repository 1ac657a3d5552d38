import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { fundNames, fundShortNames } from '../../../../domain/funds/fund'
import { wan } from '../../../../domain/wording/money'
import { spoken } from '../../../../domain/wording/time'
import { pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { ShareButton } from '../../../components/ShareButton'
import { Tabs } from '../../../components/Tabs'
import { Waiting } from '../../../components/Waiting'
import { NoDoor } from '../../../pages/home/NoDoor'
import { lastDoor } from '../../../phone/door'
import { Entries } from '../Entries'
import { FundBar } from '../FundBar'
import { Pledges } from './Pledges'
import { ProjectRow } from './ProjectRow'
import './index.scss'

export type Ledger = Answer<'funds.openLedger'>
type Kind = Ledger['kind']
type Shelf = { kind?: Kind; year?: number }

/** What a community's money is for and where it went, as everybody may read it. */
export default function LedgerPage() {
  const { at, kind, year } = usePageParams('fundLedger')
  const place = at || lastDoor()?.building
  const first: Shelf = {
    ...(kind in fundNames ? { kind: kind as Kind } : {}),
    ...(/^\d{4}$/.test(year) ? { year: Number(year) } : {}),
  }
  return (
    <Page title="经费">
      {place ? <AtPlace at={place} first={first} /> : <NoDoor about="扫一下楼门口的二维码,就能看到社区的经费。" />}
    </Page>
  )
}

function AtPlace({ at, first }: { at: string; first: Shelf }) {
  const [shelf, setShelf] = useState(first)
  const ledger = useAnswer('funds.openLedger', { at, ...shelf })
  return ledger.ready ? (
    <LedgerView ledger={ledger.data} show={(part) => setShelf({ ...shelf, ...part })} />
  ) : (
    <Waiting for={ledger} shape="page" />
  )
}

function LedgerView({ ledger, show }: { ledger: Ledger; show: (part: Shelf) => void }) {
  const { now, community, kind, year, funds, fund, entries, more } = ledger
  const which = { area: community.id, kind, year }
  const years = [...new Set([...funds.filter((one) => one.kind === kind).map((one) => one.year), year])]
  return (
    <>
      <Text className="ledger__community">{community.name}</Text>
      <Tabs
        label="哪一种经费"
        items={(Object.keys(fundNames) as Kind[]).map((value) => ({ value, word: fundShortNames[value] }))}
        value={kind}
        onChange={(next) => show({ kind: next })}
      />
      {years.length > 1 && (
        <Choice
          label="哪一年"
          look="tiles"
          options={years.sort((a, b) => b - a).map((one) => ({ value: String(one), word: `${one} 年` }))}
          value={String(year)}
          onChange={(next) => show({ year: Number(next) })}
        />
      )}
      {fund ? (
        <Figures ledger={ledger} fund={fund} />
      ) : (
        <Empty
          icon="deliberate"
          title={`${year} 年还没有${kind === 'pledges' ? '认捐' : '到账'}`}
          about={
            kind === 'pledges'
              ? '想出一份力,请找社区居委会登记。惠邻只登记,不收钱。'
              : '钱一到账,这里马上写明来处和去处。'
          }
        />
      )}
      <Pledges ledger={ledger} />
      {fund && fund.projects.length > 0 && (
        <View className="ledger__part">
          <Text className="ledger__heading">用在哪些项目</Text>
          {fund.projects.map((project) => (
            <ProjectRow key={project.id} project={project} which={which} />
          ))}
        </View>
      )}
      {fund && (
        <View className="ledger__part">
          <Text className="ledger__heading">每一笔</Text>
          <Entries key={`${kind}-${year}`} first={{ entries, more }} of={which} now={now} />
        </View>
      )}
      <ShareButton
        card={{
          title: `${community.name}${year} 年${fundNames[kind]}:花了多少,花在哪里`,
          path: pathTo('fundLedger', { at: community.id, kind, year: String(year) }),
        }}
      >
        发给邻居看
      </ShareButton>
    </>
  )
}

function Figures({ ledger: { kind, now }, fund }: { ledger: Ledger; fund: NonNullable<Ledger['fund']> }) {
  const { total, planned, committed, spent, available, carriedOn, perCent, sentence, projects, counted } = fund
  if (total === 0) return null
  return (
    <View className="ledger__figures">
      <Text className="ledger__per-cent">
        {fundNames[kind]}用了 {perCent}%
      </Text>
      <Text className="ledger__total">一共 {wan(total)}</Text>
      <FundBar
        of={total}
        spent={spent}
        committed={committed}
        carriedOn={carriedOn}
        left={available}
        leftWord="还没有定给谁"
      />
      <Text className="ledger__sentence">{sentence}</Text>
      {planned > 0 && (
        <Text className="ledger__about">
          {projects.length} 个项目一共计划用 {wan(planned)}。
        </Text>
      )}
      {counted && (
        <Text className={counted.agrees ? 'ledger__about ledger__about--fine' : 'ledger__about'}>
          {counted.agrees
            ? `${spoken(counted.at, now)} 从第一笔起重新加过,分文不差。`
            : '账目正在核对,核对清楚后在这里说明。'}
        </Text>
      )}
    </View>
  )
}
