import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { inSquareMetres } from '../../../../domain/roster/sheet'
import { day } from '../../../../domain/wording/time'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Lines } from '../Lines'
import { changeLinesOf, ownersInWords, unitLinesOf } from '../ownerWords'
import '../words.scss'
import { AnswerSheet } from './AnswerSheet'
import { Correct } from './Correct'

export type Row = Answer<'roster.openRow'>

/** One row of the roster for its clerk: who, how large, what was changed, and putting it right. */
export default function RowPage() {
  const { ownerId } = usePageParams('ownerRow')
  const row = useAnswer('roster.openRow', { ownerId })
  return (
    <Page title="名册里的一行">
      {row.ready ? <OneRow row={row.data} again={row.again} /> : <Waiting for={row} shape="page" />}
    </Page>
  )
}

function OneRow({ row, again }: { row: Row; again: () => void }) {
  const { compound, names, units, floorArea, since, changes, requests, now } = row
  const [correcting, setCorrecting] = useState(false)
  const [corrected, setCorrected] = useState(false)
  const [answering, setAnswering] = useState<Row['requests'][number] | null>(null)
  const done = () => {
    setCorrected(correcting)
    setCorrecting(false)
    setAnswering(null)
    again()
  }
  return (
    <>
      <Text className="words__title">{ownersInWords(names)}</Text>
      <Text className="words__about">
        {compound.name}
        {since > 1 ? ` · ${day(since, now)}登记` : ''}
      </Text>
      {requests.map((request) => (
        <Card key={request.requestId} tone="amber">
          <Text className="words__main">业主说:{request.text}</Text>
          <Text className="words__about">{day(request.at, now)}提出</Text>
          <Button kind="plain" onTap={() => setAnswering(request)}>
            答复业主
          </Button>
        </Card>
      ))}
      {corrected && requests.length > 0 && (
        <NoticeBar tone="jade">
          <Text>改好了。请答复提出的业主。</Text>
        </NoticeBar>
      )}
      <Lines
        lines={[...unitLinesOf(units), { id: 'sum', word: '投票时算', count: `${inSquareMetres(floorArea)} ㎡` }]}
      />
      <Button kind={requests.length > 0 ? 'plain' : 'primary'} onTap={() => setCorrecting(true)}>
        更正
      </Button>
      <Text className="words__about">
        更正用来改写错的名字、份额和面积。房子卖了、换了业主,请用表格导入那一户。您看过这一行,业主在「谁看过我的信息」里看得到。
      </Text>
      {changes.length > 0 && (
        <>
          <Text className="words__heading">改过什么</Text>
          <Lines lines={changeLinesOf(changes, now)} />
        </>
      )}
      {correcting && <Correct row={row} onClose={() => setCorrecting(false)} onDone={done} />}
      {answering && <AnswerSheet request={answering} onClose={() => setAnswering(null)} onDone={done} />}
    </>
  )
}
