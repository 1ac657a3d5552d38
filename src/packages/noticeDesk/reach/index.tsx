import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { left, spoken } from '../../../../domain/wording/time'
import { openPdf } from '../../../cloud/openPdf'
import { pathTo, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { ShareButton } from '../../../components/ShareButton'
import { Waiting } from '../../../components/Waiting'
import '../desk/index.scss'

type Reach = Answer<'notices.openReach'>

/** How far a notice has come, by building, those that lag first; never who. */
export default function ReachPage() {
  const { noticeId } = usePageParams('reach')
  const reach = useAnswer('notices.openReach', { noticeId })
  return <Page title="送达">{reach.ready ? <Board reach={reach.data} /> : <Waiting for={reach} shape="list" />}</Page>
}

function Board({ reach: { id, title, now, at, households, opened, buildings, closesAt } }: { reach: Reach }) {
  return (
    <>
      <Text className="notice-desk__word">{title}</Text>
      <Text className="notice-desk__about">
        {at === null
          ? '还没有统计,过几分钟再来看。'
          : `${opened} 户看过,共 ${households} 户。统计到${spoken(at, now)}。`}
      </Text>
      <ShareButton
        card={{ title: `请看公示:${title},${left(closesAt, now)}`, path: pathTo('notice', { noticeId: id }) }}
      >
        发到楼栋群
      </ShareButton>
      <Print noticeId={id} />
      {buildings.map(({ id: building, name, compound, of, opened: seen }) => (
        <Card key={building} tone={seen * 2 < of ? 'amber' : 'jade'}>
          <Text className="notice-desk__title">
            {compound} {name}
          </Text>
          <Text className="notice-desk__about">
            {seen} 户看过,共 {of} 户,还有 {Math.max(0, of - seen)} 户没看
          </Text>
        </Card>
      ))}
    </>
  )
}

/** The sheet for the notice boards of buildings whose phones stay silent. */
function Print({ noticeId }: { noticeId: string }) {
  const { busy, refusal, run } = useAction('papers.printNotice')
  const [closed, setClosed] = useState(false)
  const print = async () => {
    const paper = await run({ noticeId })
    if (paper) setClosed(!(await openPdf(paper.url)))
  }
  const said = refusal?.message ?? (closed ? '打不开这份文件,请检查网络后再试一次。' : null)
  return (
    <>
      <Button kind="plain" busy={busy} onTap={() => void print()}>
        打印贴到楼里(A4)
      </Button>
      {said && (
        <NoticeBar tone="amber">
          <Text>{said}</Text>
        </NoticeBar>
      )}
    </>
  )
}
