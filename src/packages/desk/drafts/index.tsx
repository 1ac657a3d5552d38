import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import './index.scss'

/** A clerk's desk: the plans for polls, by what waits for whom. */
export default function DraftsPage() {
  const desk = useAnswer('voting.listDrafts', {})
  return <Page title="社区工作台">{desk.ready ? <Desk desk={desk.data} /> : <Waiting for={desk} shape="list" />}</Page>
}

type Draft = Answer<'voting.listDrafts'>['drafts'][number]

const groups: { word: string; tone: 'amber' | 'persimmon' | 'ink' | 'jade'; holds: (draft: Draft) => boolean }[] = [
  { word: '等您审核', tone: 'persimmon', holds: ({ state, mine }) => state === 'submitted' && !mine },
  { word: '退回给您', tone: 'amber', holds: ({ state, mine }) => state === 'returned' && mine },
  { word: '等同事审核', tone: 'ink', holds: ({ state, mine }) => state === 'submitted' && mine },
  { word: '退回给同事', tone: 'ink', holds: ({ state, mine }) => state === 'returned' && !mine },
  { word: '已通过', tone: 'jade', holds: ({ state }) => state === 'approved' },
]

function Desk({ desk: { drafts, now } }: { desk: Answer<'voting.listDrafts'> }) {
  return (
    <>
      <Button kind="primary" onTap={() => open('draft', { draftId: '' })}>
        发起投票
      </Button>
      {drafts.length === 0 && (
        <Empty title="还没有投票方案" about="写好一份方案,交给另一位工作人员审核,通过后就按时开始投票。" />
      )}
      {groups.map(({ word, tone, holds }) => {
        const held = drafts.filter(holds)
        return held.length === 0 ? null : (
          <View key={word} className="desk__group">
            <Text className="desk__word">{word}</Text>
            {held.map((draft) => (
              <Card key={draft.id} label={`${draft.title},${word}`} onTap={() => open('review', { draftId: draft.id })}>
                <View className="desk__line">
                  <Badge tone={tone}>{word}</Badge>
                  <Text className="desk__when">{spoken(draft.at, now)}</Text>
                </View>
                <Text className="desk__title">{draft.title}</Text>
                <Text className="desk__about">
                  {draft.area} · {draft.mine ? '您写的' : draft.author}
                </Text>
              </Card>
            ))}
          </View>
        )
      })}
    </>
  )
}
