import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { bindFirst } from '../../../cloud/bindFirst'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Tick } from '../../../components/Tick'
import { Waiting } from '../../../components/Waiting'
import { keep, kept } from '../../../phone/storage'
import './index.scss'

/** What one is asked to do, and for whom one is asked: who the elder is, is told to whoever accepts. */
export default function JoinPage() {
  const { pairId, token } = usePageParams('joinPair')
  const answer = useAnswer('visits.openInvitation', { pairId, token })
  return (
    <Page title="结对邀请">
      {answer.ready ? <Invitation invitation={answer.data} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

function Invitation({ invitation }: { invitation: Answer<'visits.openInvitation'> }) {
  const { pairId, token } = usePageParams('joinPair')
  const [name, setName] = useState(() => kept('calledName') ?? '')
  const [discreet, setDiscreet] = useState(false)
  const { busy, refusal, run } = useAction('visits.joinPair')
  const { community, leader, every, joined } = invitation
  const join = async () => {
    keep('calledName', name.trim())
    if (await run({ pairId, token, name: name.trim() })) openInstead('pair', { pairId })
  }
  if (joined)
    return (
      <View className="join">
        <Text className="join__title">您已经接受了</Text>
        <Button kind="primary" onTap={() => openInstead('pair', { pairId })}>
          看这个结对
        </Button>
      </View>
    )
  return (
    <View className="join">
      <Text className="join__title">请您和一位老人结对</Text>
      <Text className="join__about">
        {community}的{leader}请您每 {every} 天去看一位老人一次,和别的邻居结伴轮着去。坐一会儿,说说话,看看缺什么。
      </Text>
      <Field label="怎么称呼您" value={name} hint="老人和带队人这样叫您" onChange={setName} />
      <Tick on={discreet} onChange={setDiscreet}>
        老人的情况我不对外说
      </Tick>
      {refusal && (
        <NoticeBar
          tone="amber"
          {...(refusal.code === 'no-home'
            ? { action: '登记住处', onAction: () => bindFirst('joinPair', { pairId, token }) }
            : {})}
        >
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!discreet || name.trim() === ''} onTap={() => void join()}>
        我愿意
      </Button>
    </View>
  )
}
