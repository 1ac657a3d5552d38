import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import type { FundKind } from '../../../../domain/funds/fund'
import { wan } from '../../../../domain/wording/money'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Entries } from '../Entries'
import { FundBar } from '../FundBar'
import './index.scss'

/** A project's money: planned, agreed on, paid, and every entry. */
export default function ProjectPage() {
  const { area, kind, year, project } = usePageParams('fundProject')
  const which = { area, kind: kind as FundKind, year: Number(year), project }
  const money = useAnswer('funds.openProject', which)
  return (
    <Page title="项目经费">
      {money.ready ? <Money money={money.data} which={which} /> : <Waiting for={money} shape="page" />}
    </Page>
  )
}

type Which = { area: string; kind: FundKind; year: number; project: string }

function Money({ money, which }: { money: Answer<'funds.openProject'>; which: Which }) {
  const { now, community, title, planned, committed, spent, entries, more } = money
  return (
    <>
      <Text className="fund-project__community">
        {community} · {which.year} 年
      </Text>
      <Text className="fund-project__title">{title}</Text>
      <Text className="fund-project__planned">计划用 {wan(planned)}</Text>
      <FundBar
        of={planned}
        spent={spent}
        committed={committed}
        left={planned - committed - spent}
        leftWord="计划里还没用的"
      />
      <Text className="fund-project__heading">每一笔</Text>
      <Entries first={{ entries, more }} of={which} now={now} />
    </>
  )
}
