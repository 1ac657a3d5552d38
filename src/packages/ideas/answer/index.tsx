import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { type Category, categories, categoryNames } from '../../../../domain/exchange/words'
import { type AnswerKind, answerKindNames, answerKinds, type Link } from '../../../../domain/ideas/words'
import { open, openInstead, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import { IdeaCard } from '../IdeaCard'

type Sketch = { kind: AnswerKind | null; text: string; category: Category; link: string | null }

/** What becomes of an idea, in a clerk's words; or which other one it is the same as. */
export default function AnswerIdeaPage() {
  const { ideaId } = usePageParams('answerIdea')
  const answering = useAnswer('ideas.openAnswering', { ideaId })
  return (
    <Page title="答复金点子">
      {answering.ready ? <Form answering={answering.data} /> : <Waiting for={answering} shape="page" />}
    </Page>
  )
}

function Form({ answering: { now, idea, underWay, similar } }: { answering: Answer<'ideas.openAnswering'> }) {
  const { ideaId } = idea
  const first: Sketch = { kind: null, text: '', category: 'other', link: null }
  const [sketch, change, drop] = useDraft<Sketch>(`ideas/answer/${ideaId}`, first)
  const answer = useAction('ideas.answer')
  const merge = useAction('ideas.merge')
  const put = (part: Partial<Sketch>) => change({ ...sketch, ...part })
  const { kind, category } = sketch
  const text = sketch.text.trim()
  const link = underWay.find((thing) => keyOf(thing) === sketch.link)
  const refusal = answer.refusal ?? merge.refusal
  const send = async () => {
    if (!kind) return
    const to = kind === 'under-way' && link ? { link: { kind: link.kind, id: link.id } } : {}
    const into = kind === 'list' ? { category } : {}
    if (!(await answer.run({ ideaId, kind, text, ...to, ...into }))) return
    drop()
    openInstead('idea', { ideaId })
  }
  const join = async (into: string) => {
    if (await merge.run({ ideaId, into })) openInstead('idea', { ideaId: into })
  }
  return (
    <>
      <IdeaCard idea={idea} now={now} onTap={() => open('idea', { ideaId })} />
      <Choice
        label="怎么办"
        options={answerKinds.map((value) => ({ value, word: answerKindNames[value] }))}
        value={kind}
        onChange={(chosen) => put({ kind: chosen })}
      />
      {kind === 'list' && (
        <Choice
          label="列入哪一类"
          look="tiles"
          options={categories.map((value) => ({ value, word: categoryNames[value] }))}
          value={category}
          onChange={(chosen) => put({ category: chosen })}
        />
      )}
      {kind === 'under-way' && (
        <Choice
          label="正在哪里办"
          options={underWay.map((thing) => ({ value: keyOf(thing), word: thing.title }))}
          value={sketch.link}
          onChange={(chosen) => put({ link: chosen })}
        />
      )}
      <TextArea
        label="对居民说的话"
        value={sketch.text}
        most={300}
        hint="提的人和支持的人都会收到"
        onChange={(said) => put({ text: said })}
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={answer.busy} disabled={!kind || text === ''} onTap={() => void send()}>
        发出答复
      </Button>
      {similar.map((other) => (
        <Button key={other.ideaId} kind="plain" busy={merge.busy} onTap={() => void join(other.ideaId)}>
          和「{other.title}」是一件事,并过去
        </Button>
      ))}
    </>
  )
}

const keyOf = ({ kind, id }: Link): string => `${kind}:${id}`
