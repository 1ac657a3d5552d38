import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { sweepOf } from '../../../../domain/rounds/sweep'
import { left } from '../../../../domain/wording/time'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Grids } from '../Grids'
import { Unsent } from '../Unsent'
import { Buildings } from './Buildings'
import './index.scss'

type Sweeps = Answer<'rounds.openSweeps'>

export default function SweepsPage() {
  const { sweep: asked, grid: from } = usePageParams('sweeps')
  const [sweep, setSweep] = useState(asked)
  const [grid, setGrid] = useState(from)
  const sweeps = useAnswer('rounds.openSweeps', { ...(grid ? { grid } : {}), ...(sweep ? { sweep } : {}) })
  return (
    <Page title="扫楼">
      <Unsent />
      {sweeps.ready ? (
        <Chosen sweeps={sweeps.data} onSweep={setSweep} onGrid={setGrid} />
      ) : (
        <Waiting for={sweeps} shape="list" />
      )}
    </Page>
  )
}

type Props = { sweeps: Sweeps; onSweep: (sweep: string) => void; onGrid: (grid: string) => void }

/** What to go from door to door about, then in which building. */
function Chosen({ sweeps, onSweep, onGrid }: Props) {
  const now = useNow(sweeps.now)
  const [choosing, setChoosing] = useState(false)
  const shown = sweeps.sweeps.filter(({ sweep }) => choosing || sweep === sweeps.sweep)
  const choose = (sweep: string) => {
    setChoosing(false)
    onSweep(sweep)
  }
  return (
    <>
      <Grids grid={sweeps.grid} grids={sweeps.grids} onChange={onGrid} />
      <Text className="sweeps__heading">为哪件事上门?</Text>
      <Choice
        label="为哪件事上门"
        options={shown.map(({ sweep, title, until }) => ({
          value: sweep,
          word: kindWords[sweepOf(sweep).kind] + title,
          about: sweepOf(sweep).kind === 'visit' ? '不为别的,看看、聊聊,按月记' : left(until, now),
        }))}
        value={sweeps.sweep}
        onChange={choose}
      />
      {!choosing && sweeps.sweeps.length > 1 && (
        <Button kind="quiet" onTap={() => setChoosing(true)}>
          换一件事
        </Button>
      )}
      <Text className="sweeps__heading">去哪栋楼?</Text>
      {sweeps.buildings.length === 0 ? (
        <Empty icon="door" title="这件事没有要走的楼" about="换一件事,或者换一个网格看看。" />
      ) : (
        <Buildings sweeps={sweeps} />
      )}
    </>
  )
}

const kindWords = { poll: '投票:', notice: '公示:', visit: '' } as const
