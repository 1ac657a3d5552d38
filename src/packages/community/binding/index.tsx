import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useState } from 'react'
import { type Relation, relationNames, relations } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import type { Refusal } from '../../../../domain/refusals'
import { call, Refused } from '../../../cloud/call'
import { pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { takeWanted } from '../../../phone/door'
import { Accept } from './Accept'
import { type Chosen, Doors } from './Doors'
import { Step } from './Step'
import './index.scss'

type Building = Answer<'community.openBinding'>
type Draft = Chosen & { relation: Relation | null; accepted: boolean }
const nothing: Draft = { unit: null, floor: null, household: null, relation: null, accepted: false }

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
  const [draft, change, drop] = useDraft<Draft>(`binding/${place.building.id}`, nothing)
  const [state, setState] = useState<{ busy: boolean; refusal: Refusal | null }>({ busy: false, refusal: null })
  const door = units.flatMap(({ doors }) => doors).find(({ household }) => household === draft.household)
  const { relation } = draft

  const bind = async () => {
    if (!door || !relation) return
    setState({ busy: true, refusal: null })
    try {
      await call('community.bindHome', { scene, household: door.household, relation, privacyNotice })
      drop()
      await reLaunch({ url: takeWanted() ?? `/${pathTo('home', { scene })}` })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ busy: false, refusal: failure.refusal })
    }
  }
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
            onChange={(chosen) => change({ ...draft, relation: chosen })}
          />
        </Step>
      )}
      {door && relation && (
        <>
          <Accept accepted={draft.accepted} onChange={(accepted) => change({ ...draft, accepted })} />
          {state.refusal && <NoticeBar tone="amber">{state.refusal.message}</NoticeBar>}
          <Button kind="primary" busy={state.busy} disabled={!draft.accepted} onTap={() => void bind()}>
            {`登记 ${door.room},${relationNames[relation]}`}
          </Button>
        </>
      )}
    </>
  )
}
