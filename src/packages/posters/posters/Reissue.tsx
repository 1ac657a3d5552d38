import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Building } from './index'

/** A poster that was torn off or photographed by strangers: a new code takes the place of the old one. */
export function Reissue({ building, again }: { building: Building; again: () => void }) {
  const [asking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    again()
  }
  return (
    <View className="posters__hours">
      <Text className="posters__heading">换新码</Text>
      <Text className="posters__about">
        现在是第 {building.issue} 版。海报被撕走、被人拿去乱用时换新码,旧海报上的码马上不能用,要重新打印、重新张贴。
      </Text>
      <Button kind="danger" onTap={() => setAsking(true)}>
        {`给 ${building.name}换新码`}
      </Button>
      {asking && <Ask building={building} onClose={() => setAsking(false)} onDone={done} />}
    </View>
  )
}

function Ask({ building, onClose, onDone }: { building: Building; onClose: () => void; onDone: () => void }) {
  const { busy, refusal, run } = useAction('places.reissueCode')
  const [reason, keepReason, drop] = useDraft(`reissue/${building.id}`, '')
  const reissue = async () => {
    if (!(await run({ building: building.id, issue: building.issue, reason }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="换新码" onClose={onClose}>
      <Text className="posters__about">{building.name}门口现在的码会马上失效,请准备好换上新海报。</Text>
      <Field label="为什么换" value={reason} onChange={keepReason} hint="留在记录里,比如:海报被撕走了" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={reason.trim() === ''} onTap={() => void reissue()}>
        换新码
      </Button>
    </Sheet>
  )
}
