import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { useState } from 'react'
import { type Relation, relationNames, relations } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import type { Refusal } from '../../../../domain/refusals'
import { call, Refused } from '../../../cloud/call'
import { open, pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { takeWanted } from '../../../phone/door'
import './index.scss'

type Building = Answer<'community.openBinding'>
type Draft = { unit: number | null; household: string | null; relation: Relation | null; accepted: boolean }
const nothing: Draft = { unit: null, household: null, relation: null, accepted: false }

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
  const unit = units.length === 1 ? units[0] : units.find((candidate) => candidate.unit === draft.unit)
  const door = unit?.doors.find(({ household }) => household === draft.household)
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
      <Text className="binding__place">
        {place.compound.name} {place.building.name}
      </Text>
      {units.length > 1 && (
        <Step number="1" title="几单元?">
          <Choice
            label="几单元"
            look="tiles"
            options={units.map((option) => ({ value: String(option.unit), word: `${option.unit} 单元` }))}
            value={draft.unit === null ? null : String(draft.unit)}
            onChange={(value) => change({ ...draft, unit: Number(value), household: null })}
          />
        </Step>
      )}
      {unit && (
        <Step number={units.length > 1 ? '2' : '1'} title="几号房?">
          <Choice
            label="几号房"
            look="tiles"
            options={unit.doors.map(({ household, room }) => ({ value: household, word: room }))}
            value={draft.household}
            onChange={(household) => change({ ...draft, household })}
          />
        </Step>
      )}
      {door && (
        <Step number={units.length > 1 ? '3' : '2'} title="您是这一户的?">
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

function Step({ number, title, children }: { number: string; title: string; children: React.ReactNode }) {
  return (
    <View className="binding__step">
      <Text className="binding__title">
        {number}. {title}
      </Text>
      {children}
    </View>
  )
}

/** Why it is asked, in one sentence, and the tick without which nothing is kept. */
const Accept = ({ accepted, onChange }: { accepted: boolean; onChange: (accepted: boolean) => void }) => (
  <View className="binding__privacy">
    <View
      className={accepted ? 'binding__accept binding__accept--on' : 'binding__accept'}
      role="checkbox"
      aria-role="checkbox"
      aria-checked={accepted}
      aria-label="我读过并同意隐私说明"
      onClick={() => onChange(!accepted)}
    >
      <View className="binding__box" />
      <Text className="binding__words">
        我读过并同意隐私说明:惠邻只存住在哪一户、是什么关系,用来一户一票,不给别人看。
      </Text>
    </View>
    <Button kind="quiet" onTap={() => open('privacy', {})}>
      看隐私说明全文
    </Button>
  </View>
)
