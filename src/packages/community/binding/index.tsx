import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useState } from 'react'
import { type Relation, relationNames, relations } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import { pathTo, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { takeWanted, wanted } from '../../../phone/door'
import { consented } from '../../../phone/privacy'
import { keep, kept } from '../../../phone/storage'
import { Accept } from './Accept'
import { Claimed } from './Claimed'
import { type Chosen, Doors } from './Doors'
import { hundredths, isProven, type Proof, ProofStep } from './Proof'
import { Step } from './Step'
import './index.scss'

type Building = Answer<'community.openBinding'>
type Draft = Chosen & Proof & { relation: Relation | null; name: string; accepted: boolean }
const nothing: Draft = {
  ...{ unit: null, floor: null, household: null, relation: null },
  ...{ name: '', accepted: false, way: null, slip: '', owner: '', area: '' },
}

export default function BindingPage() {
  const { scene } = usePageParams('binding')
  const building = useAnswer('community.openBinding', { scene })
  return (
    <Page title="登记住处">
      {building.ready ? <Binding building={building.data} scene={scene} /> : <Waiting for={building} shape="page" />}
    </Page>
  )
}

function Binding({ building, scene }: { building: Building; scene: string }) {
  const { place, units, privacyNotice } = building
  const start = { ...nothing, name: kept('calledName') ?? '' }
  const [draft, change, drop] = useDraft<Draft>(`binding/${place.building.id}`, start)
  const { busy, refusal, run } = useAction('community.bindHome')
  const [claimed, setClaimed] = useState<Answer<'community.bindHome'> | null>(null)
  const door = units.flatMap(({ doors }) => doors).find(({ household }) => household === draft.household)
  const { relation, name } = draft
  const complete = draft.accepted && name.trim() !== '' && isProven(draft)

  const bind = async () => {
    if (!door || !relation || !(await consented())) return
    keep('calledName', name.trim())
    const [way, onTheWay] = [proofIn(draft), wanted()]
    const said = { scene, household: door.household, relation, name: name.trim(), privacyNotice, ...way }
    const answer = await run({ ...said, ...(onTheWay ? { wanted: onTheWay.slice(1) } : {}) })
    if (!answer) return
    drop()
    const next = takeWanted() ?? `/${pathTo('home', { scene })}`
    if (answer.state === 'confirmed') await reLaunch({ url: next })
    else setClaimed(answer)
  }
  if (claimed) return <Claimed claimed={claimed} scene={scene} />
  return (
    <>
      <View className="binding__place">
        <Text className="binding__name">
          {place.compound.name} {place.building.name}
        </Text>
        <Text className="binding__around">
          {place.street.name} · {place.community.name}
        </Text>
      </View>
      <Doors
        units={units}
        value={draft}
        onChange={({ unit, floor, household }) => change({ ...draft, unit, floor, household })}
      />
      {door && (
        <Step title="您是这一户的?">
          <Choice
            label="和这一户的关系"
            look="tiles"
            options={relations.map((value) => ({ value, word: relationNames[value] }))}
            value={relation}
            onChange={(chosen) => change({ ...draft, relation: chosen, way: null })}
          />
        </Step>
      )}
      {door && relation && (
        <>
          <Field
            label="邻居怎么称呼您"
            value={name}
            hint="只给来确认的人看"
            onChange={(called) => change({ ...draft, name: called })}
          />
          <ProofStep relation={relation} value={draft} onChange={(proof) => change({ ...draft, ...proof })} />
          <Accept accepted={draft.accepted} onChange={(accepted) => change({ ...draft, accepted })} />
          {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
          <Button kind="primary" busy={busy} disabled={!complete} onTap={() => void bind()}>
            {`登记 ${door.room},${relationNames[relation]}`}
          </Button>
        </>
      )}
    </>
  )
}

function proofIn({ way, slip, owner, area }: Proof) {
  if (way === 'slip') return { slip: slip.trim() }
  if (way === 'roster') return { roster: { name: owner.trim(), floorArea: hundredths(area) ?? 0 } }
  return {}
}
