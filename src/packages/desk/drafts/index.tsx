import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { DraftCard } from './DraftCard'
import './index.scss'
import { Unfinished, useUnfinished } from './Unfinished'

/** A clerk's desk: the plans for polls, by what waits for whom. */
export default function DraftsPage() {
  const desk = useAnswer('voting.listDrafts', {})
  return <Page title="社区工作台">{desk.ready ? <Desk desk={desk.data} /> : <Waiting for={desk} shape="list" />}</Page>
}

export type Draft = Answer<'voting.listDrafts'>['drafts'][number]
export type Group = { word: string; tone: 'amber' | 'persimmon' | 'plain' | 'jade' }

const groups: (Group & { holds: (draft: Draft) => boolean })[] = [
  { word: '等您审核', tone: 'persimmon', holds: ({ state, mine }) => state === 'submitted' && !mine },
  { word: '退回给您', tone: 'amber', holds: ({ state, mine }) => state === 'returned' && mine },
  { word: '等同事审核', tone: 'plain', holds: ({ state, mine }) => state === 'submitted' && mine },
  { word: '退回给同事', tone: 'plain', holds: ({ state, mine }) => state === 'returned' && !mine },
  { word: '已通过', tone: 'jade', holds: ({ state }) => state === 'approved' },
]

function Desk({ desk: { drafts, now } }: { desk: Answer<'voting.listDrafts'> }) {
  const [begun, throwAway] = useUnfinished()
  const start = () => open('draft', { draftId: '' })
  const held = groups.flatMap((group) => ({ ...group, drafts: drafts.filter(group.holds) }))
  return (
    <>
      {drafts.length === 0 && !begun && (
        <Empty
          icon="deliberate"
          title="还没有投票方案"
          about="写好一份方案,交给另一位工作人员审核,通过后到时间自动开始投票。"
        />
      )}
      {begun ? (
        <Unfinished sketch={begun} onGoOn={start} onThrowAway={throwAway} />
      ) : (
        <Button kind="primary" onTap={start}>
          发起投票
        </Button>
      )}
      {held.map(
        ({ word, tone, drafts }) =>
          drafts.length > 0 && (
            <View key={word} className="desk__group">
              <Text className="desk__word">
                {word} {drafts.length} 份
              </Text>
              {drafts.map((draft) => (
                <DraftCard key={draft.id} draft={draft} group={{ word, tone }} now={now} />
              ))}
            </View>
          ),
      )}
      <View className="desk__group">
        <Text className="desk__word">社区的底数</Text>
        <Button kind="plain" onTap={() => open('places', {})}>
          地方和住户
        </Button>
        <Button kind="plain" onTap={() => open('ownerRoster', {})}>
          业主名册
        </Button>
      </View>
    </>
  )
}
