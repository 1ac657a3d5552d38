import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import { levelNames } from '../levels'
import '../words.scss'

type Merge = Answer<'places.openMerge'>

/** Makes a place a part of another one beside it: chosen, looked at, confirmed with a reason. */
export default function MergePage() {
  const { area } = usePageParams('mergePlace')
  const [into, setInto] = useState<string | null>(null)
  const merge = useAnswer('places.openMerge', { area, ...(into ? { into } : {}) })
  return (
    <Page title="合并">
      {merge.ready ? <Choose merge={merge.data} into={into} onInto={setInto} /> : <Waiting for={merge} shape="list" />}
    </Page>
  )
}

type Props = { merge: Merge; into: string | null; onInto: (into: string) => void }
function Choose({ merge: { place, beside, plan }, into, onInto }: Props) {
  const [asking, setAsking] = useState(false)
  const choices = beside.map(({ id, name, households }) => ({ id, name, about: `${households} 户` }))
  if (beside.length === 0)
    return <Empty icon="home" title="旁边没有可以并入的" about={`同一个上级里没有别的${levelNames[place.level]}。`} />
  return (
    <>
      <Text className="words__title">把{place.name}并入哪里?</Text>
      <Text className="words__about">
        {place.name}的住户、名册和码都跟着走,它自己不再单独出现。过去的公示和投票留在原来的名字下。
      </Text>
      <PlaceChoice label="并入哪里" places={choices} value={into} onChange={onInto} />
      {plan?.why && (
        <NoticeBar tone="amber">
          <Text>{plan.why}</Text>
        </NoticeBar>
      )}
      {plan && (
        <Button kind="primary" disabled={plan.why !== null} onTap={() => setAsking(true)}>
          {`并入${plan.into.name}`}
        </Button>
      )}
      {asking && plan && <Confirm place={place} plan={plan} onClose={() => setAsking(false)} />}
    </>
  )
}

type ConfirmProps = { place: Merge['place']; plan: NonNullable<Merge['plan']>; onClose: () => void }
function Confirm({ place: { id, name }, plan: { into, households, doubles, places }, onClose }: ConfirmProps) {
  const { busy, refusal, run } = useAction('places.merge')
  const [reason, keep, drop] = useDraft(`merge/${id}`, '')
  const merge = async () => {
    if (!(await run({ area: id, into: into.id, name, reason }))) return
    drop()
    openInstead('places', { area: into.id })
  }
  return (
    <Sheet open title={`${name}并入${into.name}?`} onClose={onClose}>
      <Text className="words__main">{`${households} 户搬到${into.name}下面,登记过的人不用重新登记。`}</Text>
      {places > 0 && <Text className="words__main">{`里面的 ${places} 个地方一起过去,名字不变。`}</Text>}
      {doubles > 0 && <Text className="words__main">{`有 ${doubles} 户门牌两边都有,会合成一户。`}</Text>}
      <Text className="words__about">门口的旧码还能扫,会带到{into.name}。合并后不能拆回来。</Text>
      <Field label="为什么合并" value={reason} onChange={keep} hint="留在记录里,比如:同一栋楼登记了两次" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="danger" busy={busy} disabled={reason.trim() === ''} onTap={() => void merge()}>
        确认合并
      </Button>
    </Sheet>
  )
}
