import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { left } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Tick } from '../../../components/Tick'
import { Waiting } from '../../../components/Waiting'
import { DoorSheet } from './DoorSheet'
import { Floors } from './Floors'
import { notYet, onlyNotYet, unitsOf } from './storeys'
import './index.scss'

type Building = Answer<'voting.listNotVoted'>

export default function DoorsPage() {
  const { pollId, building } = usePageParams('doors')
  const doors = useAnswer('voting.listNotVoted', { pollId, building })
  return (
    <Page title="扫楼">
      {doors.ready ? <Doors pollId={pollId} building={doors.data} /> : <Waiting for={doors} shape="page" />}
    </Page>
  )
}

function Doors({ pollId, building }: { pollId: string; building: Building }) {
  const now = useNow(building.now)
  const [chosen, setChosen] = useState<string | null>(null)
  const [only, setOnly] = useState(false)
  const [tapped, setTapped] = useState<string | null>(null)
  const units = unitsOf(building.doors)
  const unit =
    units.find((candidate) => `${candidate.unit}` === chosen) ?? units.find(({ left }) => left > 0) ?? units[0]
  const floors = only ? onlyNotYet(unit?.floors ?? []) : (unit?.floors ?? [])
  return (
    <>
      <View className="doors__head">
        <Text className="doors__building">
          {building.compound} {building.building}
        </Text>
        <Text className="doors__sum" aria-live="polite">
          {sumInWords(building)}
        </Text>
        <Text className="doors__poll">
          {building.title} · {left(building.closesAt, now)}
        </Text>
      </View>
      {unit ? (
        <>
          <Tick on={only} onChange={setOnly}>
            只看还没投的
          </Tick>
          {units.length > 1 && (
            <Choice
              look="tiles"
              label="看哪个单元"
              options={units.map(({ unit, left }) => ({
                value: `${unit}`,
                word: `${unit} 单元`,
                about: left === 0 ? '都投了' : `${left} 户没投`,
              }))}
              value={`${unit.unit}`}
              onChange={setChosen}
            />
          )}
          <Floors pollId={pollId} floors={floors} onTap={setTapped} />
          {floors.length === 0 && <Text className="doors__done">{unit.unit} 单元都投了,辛苦您了。</Text>}
        </>
      ) : (
        <Empty
          icon="door"
          title="这栋楼没有按户投票的名单"
          about="一人一票的投票不按户数;业主投票只列名册上的业主。"
          action="回到我的楼"
          onAction={() => open('rounds', {})}
        />
      )}
      <DoorSheet
        pollId={pollId}
        building={building}
        door={building.doors.find(({ household }) => household === tapped)}
        onClose={() => setTapped(null)}
      />
    </>
  )
}

function sumInWords({ doors }: Building): string {
  const left = notYet(doors).length
  if (doors.length === 0) return '没有可以看的门'
  return left === 0 ? `${doors.length} 户都投了` : `还有 ${left} 户没投`
}
