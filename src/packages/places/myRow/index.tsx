import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { inSquareMetres } from '../../../../domain/roster/sheet'
import { day, type Moment } from '../../../../domain/wording/time'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Lines } from '../Lines'
import { changeLinesOf, ownersInWords, unitLinesOf } from '../ownerWords'
import '../words.scss'
import { AskSheet } from './AskSheet'

type Mine = Answer<'roster.openMyRow'>
export type MyRow = Mine['rows'][number]

/** What the roster of owners says of me: the area that my vote counts with, and the way to have it put right. */
export default function MyRowPage() {
  const mine = useAnswer('roster.openMyRow', {})
  return (
    <Page title="我的房屋面积">
      {mine.ready ? <Rows mine={mine.data} again={mine.again} /> : <Waiting for={mine} shape="page" />}
    </Page>
  )
}

function Rows({ mine: { rows, without, now }, again }: { mine: Mine; again: () => void }) {
  const [asking, setAsking] = useState<MyRow | null>(null)
  const done = () => {
    setAsking(null)
    again()
  }
  if (rows.length === 0 && without.length === 0)
    return <Empty icon="home" title="您没有登记为业主" about="业主名册只登记业主。是业主的话,登记住处时选「业主」。" />
  return (
    <>
      {rows.map((row) => (
        <OneRow key={row.ownerId} row={row} now={now} onAsk={() => setAsking(row)} />
      ))}
      {without.length > 0 && (
        <NoticeBar tone="amber">
          <Text>{`${without.join('、')} 还不在业主名册里,请带产权证到社区登记,以后就能参加业主投票。`}</Text>
        </NoticeBar>
      )}
      {asking && <AskSheet row={asking} onClose={() => setAsking(null)} onDone={done} />}
    </>
  )
}

function OneRow({ row, now, onAsk }: { row: MyRow; now: Moment; onAsk: () => void }) {
  const { compound, names, units, floorArea, changes, request } = row
  return (
    <View>
      <Text className="words__title">{inSquareMetres(floorArea)} ㎡</Text>
      <Text className="words__about">
        {compound.name}的业主名册里这样登记您的房子。业主投票按人数和面积算,您的一票算这么多面积。
      </Text>
      <Lines lines={[{ id: 'owners', word: '业主', about: ownersInWords(names) }, ...unitLinesOf(units)]} />
      {request && <RequestSaid request={request} now={now} />}
      {request?.state !== 'waiting' && (
        <Button kind="plain" onTap={onAsk}>
          有误?提出更正
        </Button>
      )}
      {changes.length > 0 && (
        <>
          <Text className="words__heading">改过什么</Text>
          <Lines lines={changeLinesOf(changes, now)} />
        </>
      )}
    </View>
  )
}

function RequestSaid({
  request: { text, at, state, answer },
  now,
}: {
  request: NonNullable<MyRow['request']>
  now: Moment
}) {
  const words = {
    waiting: `您${day(at, now)}提出:${text.replace(/。$/, '')}。社区工作人员核对后会答复您。`,
    corrected: `您提出的已经更正:${answer}`,
    declined: `您提出的没有改:${answer}`,
  }
  return (
    <NoticeBar tone={state === 'corrected' ? 'jade' : 'amber'}>
      <Text>{words[state]}</Text>
    </NoticeBar>
  )
}
