import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Answer } from '../../../../domain/contract'
import { kindNames } from '../../../../domain/notices/notice'
import { left, spoken } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import './index.scss'

type Desk = Answer<'notices.listDrafts'>
type Draft = Desk['drafts'][number]

/** What notices ask of a clerk, by what waits for whom. */
export default function NoticeDeskPage() {
  const desk = useAnswer('notices.listDrafts', {})
  return (
    <Page title="公示工作台">
      {desk.ready ? (
        <>
          <Button kind="primary" onTap={() => open('writeNotice', {})}>
            新建公示
          </Button>
          <Button kind="quiet" onTap={() => open('writeNotice', { kind: 'emergency' })}>
            写紧急通知
          </Button>
          <List desk={desk.data} />
        </>
      ) : (
        <Waiting for={desk} shape="list" />
      )}
    </Page>
  )
}

const groups: { word: string; tone: 'persimmon' | 'amber' | 'plain' | 'jade'; holds: (draft: Draft) => boolean }[] = [
  { word: '等您审核', tone: 'persimmon', holds: ({ state, mine }) => state === 'submitted' && !mine },
  { word: '退回给您', tone: 'amber', holds: ({ state, mine }) => state === 'returned' && mine },
  { word: '等同事审核', tone: 'plain', holds: ({ state, mine }) => state === 'submitted' && mine },
  { word: '已通过,到时间贴出', tone: 'jade', holds: ({ state }) => state === 'approved' },
]
const purposes = { publish: '', correct: '更正 · ', withdraw: '撤回 · ' }

function List({ desk: { drafts, toAnswer, waiting, now } }: { desk: Desk }) {
  const held = groups.flatMap((group) => {
    const found = drafts.filter(group.holds)
    return found.length > 0 ? [{ ...group, found }] : []
  })
  if (held.length === 0 && toAnswer.length === 0 && waiting === 0)
    return (
      <Empty
        icon="deliberate"
        title="没有等您办的事"
        about="有要审核的公示、要答复的异议、要判断的话和图,会列在这里。"
      />
    )
  return (
    <>
      {toAnswer.length > 0 && (
        <Group word={`异议待答复 ${toAnswer.length} 份公示`}>
          {toAnswer.map(({ noticeId, title, objections, closesAt }) => (
            <Card
              key={noticeId}
              tone="amber"
              label={`${title},${objections} 条异议没有答复,去答复`}
              onTap={() => open('answerObjections', { noticeId })}
            >
              <Text className="notice-desk__title">{title}</Text>
              <Text className="notice-desk__about">
                {objections} 条没有答复 · {closesAt > now ? `公示期${left(closesAt, now)}` : '答复完才能结束'}
              </Text>
            </Card>
          ))}
        </Group>
      )}
      {waiting > 0 && (
        <Group word="待判断的话和图">
          <Card tone="amber" label={`${waiting} 条待判断,去看看`} onTap={() => open('judgeWords', {})}>
            <Text className="notice-desk__title">{waiting} 条等您看</Text>
            <Text className="notice-desk__about">自动检查拿不准,由您决定能不能公开。</Text>
          </Card>
        </Group>
      )}
      {held.map(({ word, tone, found }) => (
        <Group key={word} word={`${word} ${found.length} 份`}>
          {found.map(({ id, to, kind, title, area, author, mine, at }) => (
            <Card key={id} tone={tone} label={`${title},${word}`} onTap={() => open('noticeReview', { draftId: id })}>
              <Text className="notice-desk__title">{title}</Text>
              <Text className="notice-desk__about">
                {purposes[to]}
                {kindNames[kind]} · {area} · {mine ? '您写的' : `${author}写的`} · {spoken(at, now)}
              </Text>
            </Card>
          ))}
        </Group>
      ))}
    </>
  )
}

const Group = ({ word, children }: { word: string; children: ReactNode }) => (
  <View className="notice-desk__group">
    <Text className="notice-desk__word">{word}</Text>
    {children}
  </View>
)
