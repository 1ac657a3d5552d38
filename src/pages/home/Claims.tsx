import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../cloud/routes'
import { useAction } from '../../cloud/useAction'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Field } from '../../components/Field'
import { NoticeBar } from '../../components/NoticeBar'
import type { Home } from './index'

/** What of one's own waits to be confirmed, with how to speed it up; and who waits for oneself. */
export const Claims = ({ home: { waiting, toConfirm }, again }: { home: Home; again: () => void }) => (
  <>
    {toConfirm > 0 && (
      <NoticeBar tone="amber" action="去看看" onAction={() => open('homes', {})}>
        <Text>有 {toConfirm} 人说住在您家,请您看看是不是。</Text>
      </NoticeBar>
    )}
    {waiting.map((claim) => (
      <WaitingClaim key={claim.household} claim={claim} again={again} />
    ))}
  </>
)

function WaitingClaim({ claim, again }: { claim: Home['waiting'][number]; again: () => void }) {
  const { household, label, peopleThere, leader } = claim
  const [slip, setSlip] = useState('')
  const [typing, setTyping] = useState(false)
  const { busy, refusal, run } = useAction('community.useSlip')
  const back = useAction('community.withdrawClaim')
  const use = async () => {
    if (await run({ household, slip: slip.trim() })) again()
  }
  const withdraw = async () => {
    if (await back.run({ household })) again()
  }
  return (
    <Card tone="amber">
      <Text className="home__title">等待确认:{label}</Text>
      <Text className="home__about">
        {peopleThere ? '请已登记的家人打开惠邻,点一下确认。' : ''}
        {leader ? `也可以找网格长${leader.name}${leader.hours ? `(${leader.hours})` : ''}。` : '也可以找社区居委会。'}
        信箱里有邀请码的,填上当场就好。
      </Text>
      {typing ? (
        <View className="home__go">
          <Field label="邀请码" value={slip} hint="纸条上的 8 个字,大小写都行" onChange={setSlip} />
          {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
          <Button kind="plain" busy={busy} disabled={slip.trim() === ''} onTap={() => void use()}>
            用邀请码确认
          </Button>
        </View>
      ) : (
        <View className="home__go">
          <Button kind="plain" onTap={() => setTyping(true)}>
            我有邀请码
          </Button>
          <Button kind="quiet" busy={back.busy} onTap={() => void withdraw()}>
            登记错了,撤回
          </Button>
        </View>
      )}
      {back.refusal && <NoticeBar tone="amber">{back.refusal.message}</NoticeBar>}
    </Card>
  )
}
