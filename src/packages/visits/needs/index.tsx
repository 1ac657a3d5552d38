import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { type NeedState, needCategoryNames } from '../../../../domain/needs/need'
import { spoken } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Tabs } from '../../../components/Tabs'
import { Waiting } from '../../../components/Waiting'
import { NoDoor } from '../../../pages/home/NoDoor'
import { lastDoor } from '../../../phone/door'
import { keep, kept } from '../../../phone/storage'
import './index.scss'

type Needs = Answer<'visits.listNeeds'>
type Part = 'todo' | 'met'

/** What came up at visits and somebody of the office is to see to. */
export default function NeedsPage() {
  const at = lastDoor()?.building
  return (
    <Page title="需求清单">
      {at ? <NeedsOf at={at} /> : <NoDoor about="扫一下您管的任何一栋楼的码,就能看到这里的需求。" />}
    </Page>
  )
}

function NeedsOf({ at }: { at: string }) {
  const [part, setPart] = useState<Part>('todo')
  const request = { at, ...(part === 'met' ? { state: 'met' as const } : {}) }
  const answer = useAnswer('visits.listNeeds', request)
  return (
    <>
      <Tabs
        label="看哪些"
        items={[
          { value: 'todo', word: '要办的' },
          { value: 'met', word: '办好的' },
        ]}
        value={part}
        onChange={setPart}
      />
      {answer.ready ? (
        <List key={part} needs={answer.data} request={request} again={answer.again} />
      ) : (
        <Waiting for={answer} shape="list" />
      )}
    </>
  )
}

type ListProps = { needs: Needs; request: { at: string; state?: 'met' }; again: () => void }

function List({ needs, request, again }: ListProps) {
  const [name, setName] = useState(() => kept('calledName') ?? '')
  const { busy, refusal, run } = useAction('visits.handleNeed')
  const pages = usePages({ items: needs.needs, more: needs.more }, async (after) => {
    const page = await call('visits.listNeeds', { ...request, after })
    return { items: page.needs, more: page.more }
  })
  const move = async (needId: string, state: NeedState) => {
    keep('calledName', name.trim())
    if (await run({ needId, state, name: name.trim() })) again()
  }
  if (pages.items.length === 0)
    return <Empty icon="tick" title="没有要办的事" about="志愿者探望时记下的需要,会出现在这里。" />
  const mayAct = name.trim() !== ''
  return (
    <>
      {request.state !== 'met' && (
        <Field label="您怎么称呼" value={name} hint="接下的事会写上由谁来办" onChange={setName} />
      )}
      {(refusal ?? pages.refusal) && (
        <NoticeBar tone="amber">
          <Text>{(refusal ?? pages.refusal)?.message}</Text>
        </NoticeBar>
      )}
      {pages.items.map(({ needId, area, category, text, at, state, taker, mine }) => (
        <Card key={needId} tone={state === 'open' ? 'amber' : 'plain'}>
          <View className="needs__head">
            <Badge tone="amber">{needCategoryNames[category]}</Badge>
            <Text className="needs__about">{spoken(at, needs.now)}</Text>
          </View>
          <Text className="needs__text">{text}</Text>
          <Text className="needs__about">
            {area}
            {taker && ` · ${taker}${state === 'met' ? '办好了' : '在办'}`}
          </Text>
          {state === 'open' && (
            <Button kind="plain" busy={busy} disabled={!mayAct} onTap={() => void move(needId, 'taken')}>
              我来办
            </Button>
          )}
          {state === 'taken' && (
            <View className="needs__ways">
              <Button kind="plain" busy={busy} disabled={!mayAct} onTap={() => void move(needId, 'met')}>
                办好了
              </Button>
              {mine && (
                <Button kind="quiet" busy={busy} onTap={() => void move(needId, 'open')}>
                  我办不了,放回去
                </Button>
              )}
            </View>
          )}
        </Card>
      ))}
      {pages.goesOn && (
        <Button kind="plain" busy={pages.busy} onTap={pages.goOn}>
          看更早的
        </Button>
      )}
    </>
  )
}
