import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { call } from '../../../cloud/call'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Lines } from '../Lines'
import { levelNames } from '../levels'
import '../words.scss'
import { Acts } from './Acts'
import { Doors } from './Doors'
import { Head } from './Head'
import { History } from './History'
import { Search } from './Search'

export type Place = Answer<'places.openPlace'>

/** The tree of places, from the district down to the doors of a building; a place has a page with what is done to it. */
export default function PlacesPage() {
  const { area } = usePageParams('places')
  const [search, setSearch] = useState('')
  const at = { ...(area ? { area } : {}), ...(search ? { search } : {}) }
  const place = useAnswer('places.openPlace', at)
  return (
    <Page title="地方和住户">
      {place.ready && <Head place={place.data} />}
      {(!place.ready || place.data.place?.level !== 'building') && <Search sought={search} onSearch={setSearch} />}
      {place.ready ? (
        <Opened place={place.data} search={search} again={place.again} />
      ) : (
        <Waiting for={place} shape="list" />
      )}
    </Page>
  )
}

function Opened({ place: { place, below, more, doors, changes, imports, ...may }, search, again }: Opening) {
  const pages = usePages({ items: below, more }, async (after) => {
    const at = { ...(place ? { area: place.id } : {}), ...(search ? { search } : {}), after }
    const next = await call('places.openPlace', at)
    return { items: next.below, more: next.more }
  })
  const district = place ? imports.find((id) => id === place.id) : imports[0]
  return (
    <View>
      {search !== '' && pages.items.length === 0 && (
        <Empty icon="home" title={`没有找到「${search}」`} about="换名字里的另外两个字试试,比如小区名的前两个字。" />
      )}
      {pages.items.length > 0 && (
        <Lines
          lines={pages.items.map(({ id, name, level, households, around }) => ({
            ...{ id, word: name, about: around || levelNames[level], count: `${households} 户` },
            go: () => open('places', { area: id }),
          }))}
        />
      )}
      {pages.refusal && <NoticeBar tone="amber">{pages.refusal.message}</NoticeBar>}
      {pages.goesOn && (
        <Button kind="plain" busy={pages.busy} onTap={pages.goOn}>
          看后面的
        </Button>
      )}
      {search === '' && (
        <>
          {place && below.length === 0 && doors.length === 0 && !place.gone && (
            <Text className="words__about">这里还没有登记下一级的地方。区里的工作人员可以用表格导入。</Text>
          )}
          <Doors key={place?.id ?? ''} doors={doors} />
          {district && (
            <Button kind="plain" onTap={() => open('placeImport', { district })}>
              导入、导出表格
            </Button>
          )}
          {place && !place.gone && <Acts key={place.id} place={place} {...may} again={again} />}
          <History changes={changes} now={may.now} />
        </>
      )}
    </View>
  )
}

type Opening = { place: Place; search: string; again: () => void }
