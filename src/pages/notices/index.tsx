import { View } from '@tarojs/components'
import { useState } from 'react'
import { kindNames } from '../../../domain/notices/notice'
import { Act } from '../../components/Act'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { lastDoor } from '../../phone/door'
import { NoDoor } from '../home/NoDoor'
import './index.scss'
import { Kinds } from './Kinds'
import { Search } from './Search'
import { Shelf } from './Shelf'
import { type Kind, type Shelf as Name, shelves } from './shelves'

export default function NoticesPage() {
  const at = lastDoor()?.building
  return (
    <Page title="公示">
      {at === undefined ? <NoDoor about="扫一下楼门口的二维码,就能看到这里正在公示的事。" /> : <Board at={at} />}
    </Page>
  )
}

function Board({ at }: { at: string }) {
  const [shelf, setShelf] = useState<Name>('hanging')
  const [kind, setKind] = useState<Kind | null>(null)
  const [open, setOpen] = useState<'kinds' | 'search' | null>(null)
  const choose = (chosen: Kind | null) => {
    setKind(chosen)
    if (open === 'kinds') setOpen(null)
  }
  if (open === 'search')
    return (
      <>
        <Kinds value={kind} onChange={choose} />
        <Search at={at} kind={kind} onClose={() => setOpen(null)} />
      </>
    )
  const word = kind ? kindNames[kind] : '全部'
  return (
    <>
      <Tabs label="看哪些公示" items={shelves} value={shelf} onChange={setShelf} />
      <View className="notice-board__ways">
        <Act word="搜公示" about="按字找公示" onTap={() => setOpen('search')} />
        <Act
          word={`种类:${word}`}
          about={`现在看的是${word},换一种`}
          onTap={() => setOpen(open === 'kinds' ? null : 'kinds')}
        />
      </View>
      {open === 'kinds' && <Kinds value={kind} onChange={choose} />}
      <Shelf key={`${shelf}/${kind}`} at={at} shelf={shelf} kind={kind} onLeave={setShelf} />
    </>
  )
}
