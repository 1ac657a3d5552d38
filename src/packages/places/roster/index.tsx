import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { inSquareMetres } from '../../../../domain/roster/sheet'
import { day } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Waiting } from '../../../components/Waiting'
import { Lines } from '../Lines'
import { Rows } from './Rows'
import '../words.scss'

type Roster = Answer<'roster.openRoster'>

/** A compound's roster of owners: what it comes to, a building at a time, and what owners ask to be put right. */
export default function RosterPage() {
  const { compound } = usePageParams('ownerRoster')
  const [chosen, setChosen] = useState(compound)
  const [building, setBuilding] = useState<string | null>(null)
  const at = { ...(chosen ? { compound: chosen } : {}), ...(building ? { building } : {}) }
  const roster = useAnswer('roster.openRoster', at)
  const choose = (id: string) => {
    setBuilding(null)
    setChosen(id)
  }
  return (
    <Page title="业主名册">
      {roster.ready ? (
        <>
          {!compound && <Compounds roster={roster.data} onChoose={choose} />}
          {roster.data.compound && <OneRoster roster={roster.data} onBuilding={setBuilding} />}
        </>
      ) : (
        <Waiting for={roster} shape="list" />
      )}
    </Page>
  )
}

function Compounds({ roster: { compounds, compound }, onChoose }: { roster: Roster; onChoose: (id: string) => void }) {
  const places = compounds.map(({ id, name, owners }) => ({
    ...{ id, name, about: owners === null ? '还没有名册' : `${owners} 位业主` },
  }))
  return (
    <>
      <Text className="words__heading">哪个小区</Text>
      <PlaceChoice label="哪个小区" places={places} value={compound?.id ?? null} onChange={onChoose} />
    </>
  )
}

type Props = { roster: Roster; onBuilding: (id: string) => void }
function OneRoster({ roster, onBuilding }: Props) {
  const { compound, totals, buildings, building, rows, requests, now } = roster
  if (!compound) return null
  return (
    <>
      <Text className="words__title">{compound.name}</Text>
      <Text className="words__about">
        {totals
          ? `${totals.owners} 位业主,${totals.units} 套房,共 ${inSquareMetres(totals.floorArea)} ㎡。${day(totals.at, now)}更新。`
          : '业主投票要按人数和面积算,先把名册登记好。'}
      </Text>
      {requests.length > 0 && (
        <>
          <Text className="words__heading">业主说有误({requests.length})</Text>
          <Lines
            lines={requests.map(({ requestId, ownerId, label, text }) => ({
              ...{ id: requestId, word: label, about: text },
              go: () => open('ownerRow', { ownerId }),
            }))}
          />
        </>
      )}
      <Button kind={totals ? 'plain' : 'primary'} onTap={() => open('rosterImport', { compound: compound.id })}>
        用表格导入
      </Button>
      {building && (
        <>
          <Text className="words__heading">哪栋楼</Text>
          <Choice
            label="哪栋楼"
            look="tiles"
            options={buildings.map(({ id, name }) => ({ value: id, word: name }))}
            value={building.id}
            onChange={onBuilding}
          />
          {rows.length === 0 && <Empty icon="home" title={`${building.name}还没有业主登记`} />}
          {rows.length > 0 && <Rows key={building.id} rows={rows} building={building.id} />}
        </>
      )}
    </>
  )
}
