import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { call } from '../../../cloud/call'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { IdeaCard } from '../IdeaCard'

/** What waits for a clerk's answer, the one that waits longest first. */
export default function IdeaDeskPage() {
  const desk = useAnswer('ideas.openDesk', {})
  return (
    <Page title="等答复的金点子">{desk.ready ? <Desk desk={desk.data} /> : <Waiting for={desk} shape="page" />}</Page>
  )
}

function Desk({ desk }: { desk: Answer<'ideas.openDesk'> }) {
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: desk.ideas, more: desk.more }, async (after) => {
    const page = await call('ideas.openDesk', { after })
    return { items: page.ideas, more: page.more }
  })
  return (
    <>
      {items.map((idea) => (
        <IdeaCard
          key={idea.ideaId}
          idea={idea}
          now={desk.now}
          onTap={() => open('answerIdea', { ideaId: idea.ideaId })}
        />
      ))}
      {items.length === 0 && <Empty title="都答复了" about="有新的金点子时,早上会告诉您。" />}
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
