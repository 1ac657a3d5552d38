import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { call } from '../../../cloud/call'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Tabs } from '../../../components/Tabs'
import { Waiting } from '../../../components/Waiting'
import { NoDoor } from '../../../pages/home/NoDoor'
import { lastDoor } from '../../../phone/door'
import { IdeaCard, type IdeaLine } from '../IdeaCard'
import './index.scss'

const orders = [
  { value: 'newest', word: '最新' },
  { value: 'supported', word: '支持最多' },
] as const
type Order = (typeof orders)[number]['value']

/** What the neighbours have thought of, and the way to say what one has thought of oneself. */
export default function IdeasPage() {
  const [order, setOrder] = useState<Order>('newest')
  const at = lastDoor()?.building
  const asked = { order, ...(at ? { at } : {}) }
  const ideas = useAnswer('ideas.list', asked)
  return (
    <Page title="金点子">
      {ideas.ready ? (
        <Ideas key={order} list={ideas.data} asked={asked} onOrder={setOrder} />
      ) : (
        <Waiting for={ideas} shape="page" />
      )}
    </Page>
  )
}

type Props = { list: Answer<'ideas.list'>; asked: { order: Order; at?: string }; onOrder: (order: Order) => void }

function Ideas({ list, asked, onOrder }: Props) {
  const { now, area, mine, mayGive, mayAnswer } = list
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: list.ideas, more: list.more }, async (after) => {
    const page = await call('ideas.list', { ...asked, after })
    return { items: page.ideas, more: page.more }
  })
  if (!area) return <NoDoor about="扫一下楼门口的二维码,就能看到社区的金点子。" />
  return (
    <>
      <Text className="ideas__hint">{area.name} · 每条 7 天内有社区干部答复,支持的人也会收到。</Text>
      {mayGive && (
        <Button kind="primary" onTap={() => open('giveIdea', {})}>
          说说您的金点子
        </Button>
      )}
      {mayAnswer && (
        <Button kind="plain" onTap={() => open('ideaDesk', {})}>
          等您答复的
        </Button>
      )}
      {mine.length > 0 && <Part word="我提的" ideas={mine} now={now} />}
      <Text className="ideas__heading">邻居们提的</Text>
      <Tabs label="怎么排" items={orders} value={asked.order} onChange={onOrder} />
      <Part ideas={items.filter(({ ideaId }) => !mine.some((own) => own.ideaId === ideaId))} now={now} />
      {items.length === 0 && <Empty title="还没有金点子" about="路灯、长椅、活动室,想到什么都可以说。" />}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="quiet" busy={busy} onTap={goOn}>
          看更多
        </Button>
      )}
    </>
  )
}

const Part = ({ word, ideas, now }: { word?: string; ideas: readonly IdeaLine[]; now: number }) => (
  <View>
    {word && <Text className="ideas__heading">{word}</Text>}
    {ideas.map((idea) => (
      <IdeaCard key={idea.ideaId} idea={idea} now={now} onTap={() => open('idea', { ideaId: idea.ideaId })} />
    ))}
  </View>
)
