import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { call } from '../../../cloud/call'
import { open, usePageParams } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { ImportSteps } from '../ImportSteps'
import { levelNames } from '../levels'
import { useImport } from '../useImport'
import '../words.scss'
import { Files } from './Files'
import { NewOnes } from './NewOnes'

export type Seen = Answer<'places.openImport'>

/** A district's places from a spreadsheet: looked at before anything changes, then all of it or nothing. */
export default function ImportPage() {
  const { district } = usePageParams('placeImport')
  const flow = useImport<Seen>(`places/${district}`, {
    preview: (importId, fileId) => call('places.previewImport', { importId, district, fileId }),
    apply: (importId) => call('places.applyImport', { importId }),
    open: (importId) => call('places.openImport', { importId }),
  })
  const { choose, apply, forget } = flow
  return (
    <Page title="导入表格">
      <ImportSteps
        of={flow}
        wait="正在看表格。几万行的要十几秒,请不要离开。"
        begin={<Files district={district} onChoose={() => void choose()} />}
        planned={(seen) => <Planned seen={seen} onApply={() => void apply()} onOther={forget} />}
        done={(seen) => <Done seen={seen} onOther={forget} />}
      />
    </Page>
  )
}

/** What an import comes to, in words: 2 个小区,9 栋楼,1300 户. */
export function sumOf({ places, households }: Pick<Seen, 'places' | 'households'>): string {
  const parts = places.flatMap(({ level, count }) => (count > 0 ? [`${count} 个${levelNames[level]}`] : []))
  return [...parts, ...(households > 0 ? [`${households} 户`] : [])].join('、')
}

function Planned({ seen, onApply, onOther }: { seen: Seen; onApply: () => void; onOther: () => void }) {
  const [asking, setAsking] = useState(false)
  const { floors, same, unnamed, writes } = seen
  const begin = () => {
    setAsking(false)
    onApply()
  }
  return (
    <>
      <Text className="words__title">{writes === 0 ? '和现在的一样' : '看一眼,再导入'}</Text>
      {writes === 0 && <Text className="words__about">表格里写的都已经登记过了,没有要改的。</Text>}
      {sumOf(seen) !== '' && <Text className="words__main">新增:{sumOf(seen)}</Text>}
      {floors > 0 && <Text className="words__main">改楼层:{floors} 户</Text>}
      {same > 0 && <Text className="words__main">不变:{same} 户</Text>}
      {unnamed > 0 && (
        <Text className="words__about">
          另有 {unnamed} 户表格里没写,也不会动。导入不改名、不撤销;要改名、合并或撤销,到那个地方的页面去办。
        </Text>
      )}
      {writes > 0 && (
        <>
          <NewOnes importId={seen.importId} />
          <Button kind="primary" onTap={() => setAsking(true)}>
            导入
          </Button>
        </>
      )}
      <Button kind="quiet" onTap={onOther}>
        换一个文件
      </Button>
      <Sheet open={asking} title={`导入到${seen.district.name}?`} onClose={() => setAsking(false)}>
        {sumOf(seen) !== '' && <Text className="words__main">新增 {sumOf(seen)}。</Text>}
        {floors > 0 && <Text className="words__main">{floors} 户改楼层。</Text>}
        <Text className="words__about">新增的地方不能直接删掉,只能撤销。请确认名字和上级都对。</Text>
        <Button kind="primary" onTap={begin}>
          确认导入
        </Button>
      </Sheet>
    </>
  )
}

const Done = ({ seen, onOther }: { seen: Seen; onOther: () => void }) => (
  <>
    <NoticeBar tone="jade">
      <Text>
        导入完成{sumOf(seen) === '' ? '' : `:新增 ${sumOf(seen)}`}
        {seen.floors > 0 ? `,${seen.floors} 户改了楼层` : ''}。
      </Text>
    </NoticeBar>
    <Button kind="primary" onTap={() => open('places', { area: seen.district.id })}>
      看地方和住户
    </Button>
    <Button kind="quiet" onTap={onOther}>
      再导入一份
    </Button>
  </>
)
