import { Text, View } from '@tarojs/components'
import Taro, { reLaunch } from '@tarojs/taro'
import { useState } from 'react'
import { roleNames } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { LeaveSheet } from './LeaveSheet'
import './index.scss'

type Mine = Answer<'community.openMine'>

const fateNames = { removed: '一起删除', stripped: '去掉姓名和微信身份后保留' }

export default function MinePage() {
  const mine = useAnswer('community.openMine', {})
  return <Page title="我的信息">{mine.ready ? <Held mine={mine.data} /> : <Waiting for={mine} shape="page" />}</Page>
}

function Held({ mine: { held, lookUps, now } }: { mine: Mine }) {
  const [leaving, setLeaving] = useState(false)
  if (held.length === 0) return <Empty title="惠邻没有存您的任何信息" about="登记住处以后,存了什么都会列在这里。" />
  return (
    <>
      <Text className="mine__lead">惠邻存的、和您有关的全部信息都在这里。您可以带走一份,也可以全部删掉。</Text>
      <View className="mine__part">
        <Text className="mine__heading">存了什么,为什么存</Text>
        {held.map(({ what, word, why, fate, count }) => (
          <View key={what} className="mine__line">
            <View className="mine__words">
              <Text className="mine__what">{word}</Text>
              <Text className="mine__why">{why}</Text>
              <Text className="mine__why">注销时{fateNames[fate]}</Text>
            </View>
            <Text className="mine__count">{count} 条</Text>
          </View>
        ))}
      </View>
      <View className="mine__part">
        <Text className="mine__heading">谁看过我的电话</Text>
        {lookUps.map(({ at, role, reason }) => (
          <View key={at} className="mine__line">
            <View className="mine__words">
              <Text className="mine__what">{roleNames[role]}</Text>
              <Text className="mine__why">{`${spoken(at, now)}${reason ? `,原因:${reason}` : ''}`}</Text>
            </View>
          </View>
        ))}
        {lookUps.length === 0 && <Text className="mine__why">没有人看过。</Text>}
      </View>
      <Export />
      <Button kind="quiet" onTap={() => setLeaving(true)}>
        注销,删掉我的信息
      </Button>
      <LeaveSheet
        open={leaving}
        held={held}
        onClose={() => setLeaving(false)}
        onLeft={() => void reLaunch({ url: '/pages/home/index' })}
      />
    </>
  )
}

/** The file's address goes to the clipboard: a phone opens it in its browser. */
function Export() {
  const { busy, refusal, run } = useAction('community.exportMe')
  const [copied, setCopied] = useState(false)
  const take = async () => {
    const file = await run({})
    if (!file) return
    await Taro.setClipboardData({ data: file.url })
    setCopied(true)
  }
  return (
    <>
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      {copied && <NoticeBar tone="jade">下载地址已复制,一天内有效。粘贴到浏览器里就能下载,请不要发给别人。</NoticeBar>}
      <Button kind="primary" busy={busy} onTap={() => void take()}>
        带走一份(复制下载地址)
      </Button>
    </>
  )
}
