import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { type PosterSize, posterSizeNames, posterSizes } from '../../../../domain/papers/poster'
import { useAnswer } from '../../../cloud/useAnswer'
import { Choice } from '../../../components/Choice'
import { Page } from '../../../components/Page'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Waiting } from '../../../components/Waiting'
import { DutyHours } from './DutyHours'
import { PosterPicture } from './PosterPicture'
import { Print } from './Print'
import { Reissue } from './Reissue'
import './index.scss'

export type Posters = Answer<'papers.openPosters'>
export type Grid = Posters['grids'][number]
export type Compound = Grid['compounds'][number]
export type Building = Compound['buildings'][number]

/** What hangs at doors and lies in letter boxes: chosen, looked at, and opened as a PDF to be printed. */
export default function PostersPage() {
  const [at, setAt] = useState<string | null>(null)
  const answer = useAnswer('papers.openPosters', at ? { at } : {})
  return (
    <Page title="海报和信箱条">
      {answer.ready ? (
        <View className="posters">
          {answer.data.areas.length > 1 && (
            <>
              <Text className="posters__heading">在哪里</Text>
              <PlaceChoice label="在哪里" places={answer.data.areas} value={answer.data.at.id} onChange={setAt} />
            </>
          )}
          <Choose key={answer.data.at.id} posters={answer.data} again={answer.again} />
        </View>
      ) : (
        <Waiting for={answer} shape="page" />
      )}
    </Page>
  )
}

/** A whole compound unless one of its buildings is chosen. */
const WHOLE = 'whole'

function Choose({ posters: { grids }, again }: { posters: Posters; again: () => void }) {
  const all = grids.flatMap((grid) => grid.compounds.map((compound) => ({ grid, compound })))
  const [compoundId, setCompound] = useState(all[0]?.compound.id ?? null)
  const [buildingId, setBuilding] = useState(WHOLE)
  const [size, setSize] = useState<PosterSize>('a4')
  const chosen = all.find(({ compound }) => compound.id === compoundId)
  if (!chosen) return <Text className="posters__about">这里还没有登记小区和楼栋,请先让社区干部登记。</Text>
  const { grid, compound } = chosen
  const building = compound.buildings.find(({ id }) => id === buildingId) ?? null
  const choose = (id: string) => {
    setCompound(id)
    setBuilding(WHOLE)
  }
  const buildings = compound.buildings.map(({ id, name }) => ({ value: id, word: name }))
  const first = building ?? compound.buildings[0]
  return (
    <>
      <Text className="posters__heading">哪个小区</Text>
      <PlaceChoice label="哪个小区" places={all.map((one) => one.compound)} value={compound.id} onChange={choose} />
      <Text className="posters__heading">哪栋楼</Text>
      <Choice
        label="哪栋楼"
        look="tiles"
        options={[{ value: WHOLE, word: '整个小区' }, ...buildings]}
        value={buildingId}
        onChange={setBuilding}
      />
      <Text className="posters__heading">多大</Text>
      <Choice
        label="多大"
        options={posterSizes.map((value) => ({ value, word: posterSizeNames[value], about: useOf[value] }))}
        value={size}
        onChange={setSize}
      />
      {first && <PosterPicture grid={grid} compound={compound} building={first} />}
      <Print compound={compound} building={building} size={size} />
      {building && <Reissue key={building.id} building={building} again={again} />}
      <DutyHours key={grid.id} grid={grid} again={again} />
    </>
  )
}

const useOf: Record<PosterSize, string> = { a4: '贴在公告栏,一米多远也扫得到', a5: '贴在单元门上,小一半' }
