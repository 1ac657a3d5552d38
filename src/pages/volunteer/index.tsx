import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer, Request } from '../../../domain/contract'
import { call } from '../../cloud/call'
import { open } from '../../cloud/routes'
import { useAnswer } from '../../cloud/useAnswer'
import { useNow } from '../../cloud/useNow'
import { usePages } from '../../cloud/usePages'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { NoticeBar } from '../../components/NoticeBar'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { Waiting } from '../../components/Waiting'
import { lastDoor } from '../../phone/door'
import { NoDoor } from '../home/NoDoor'
import { byDay } from './byDay'
import { Filters } from './Filters'
import { type Filter, none, requestOf } from './filter'
import { ShiftLine } from './ShiftLine'
import { StreetMap } from './StreetMap'
import './index.scss'

export type Shifts = Answer<'volunteering.listShifts'>

export default function VolunteerPage() {
  const at = lastDoor()?.building
  return (
    <Page title="志愿">
      {at === undefined ? <NoDoor about="扫一下楼门口的二维码,就能看到邻居们需要什么。" /> : <Around at={at} />}
    </Page>
  )
}

function Around({ at }: { at: string }) {
  const [filter, setFilter] = useState<Filter>(none)
  const [look, setLook] = useState<'list' | 'map'>('list')
  const [known, setKnown] = useState<Shifts | null>(null)
  const request = requestOf(at, filter, known?.mySkills ?? [])
  const answer = useAnswer('volunteering.listShifts', request)
  // What the person may do stays while another filter is asked for, so that the page does not jump.
  if (answer.ready && answer.data !== known) setKnown(answer.data)
  return (
    <>
      <Ways mayPost={known?.mayPost ?? false} />
      <Filters
        filter={filter}
        onChange={setFilter}
        skilled={(known?.mySkills.length ?? 0) > 0}
        located={known?.located ?? false}
      />
      <Tabs
        label="怎么看"
        items={[
          { value: 'list', word: '列表' },
          { value: 'map', word: '地图' },
        ]}
        value={look}
        onChange={setLook}
      />
      {answer.ready ? (
        <Found
          key={JSON.stringify(request)}
          answer={answer.data}
          request={request}
          filter={filter}
          look={look}
          onAll={() => setFilter(none)}
        />
      ) : (
        <Waiting for={answer} shape="list" />
      )}
    </>
  )
}

/** One's own things, beside what is asked of everybody. */
const Ways = ({ mayPost }: { mayPost: boolean }) => (
  <View className="volunteer__ways">
    <Button kind="plain" onTap={() => open('myShifts', {})}>
      我的报名
    </Button>
    {mayPost ? (
      <Button kind="plain" onTap={() => open('postActivity', {})}>
        发活动
      </Button>
    ) : (
      <Button kind="plain" onTap={() => open('board', {})}>
        志愿榜
      </Button>
    )}
  </View>
)

type FoundProps = {
  answer: Shifts
  request: Request<'volunteering.listShifts'>
  filter: Filter
  look: 'list' | 'map'
  onAll: () => void
}

function Found({ answer, request, filter, look, onAll }: FoundProps) {
  const now = useNow(answer.now)
  const { items, goesOn, busy, refusal, goOn } = usePages(
    { items: answer.shifts, more: answer.more },
    async (after) => {
      const page = await call('volunteering.listShifts', { ...request, after })
      return { items: page.shifts, more: page.more }
    },
  )
  if (items.length === 0 && !goesOn) return <Nothing filter={filter} onAll={onAll} />
  return (
    <>
      {look === 'map' ? (
        <StreetMap shifts={items} now={now} />
      ) : (
        byDay(items, now).map(({ day, shifts }) => (
          <View key={day} className="volunteer__day">
            <Text className="volunteer__word">{day}</Text>
            {shifts.map((shift) => (
              <ShiftLine key={shift.shiftId} shift={shift} now={now} />
            ))}
          </View>
        ))
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="plain" busy={busy} onTap={goOn}>
          看更晚的活动
        </Button>
      )}
    </>
  )
}

const Nothing = ({ filter, onAll }: { filter: Filter; onAll: () => void }) =>
  filter === none ? (
    <Empty
      icon="volunteer"
      title="还没有志愿活动"
      about="邻居们投票定下来的事,会在这里招志愿者。先去看看大家正在商量什么。"
      action="看看议事"
      onAction={() => open('deliberate', {})}
    />
  ) : (
    <Empty icon="volunteer" title="这样找没有活动" about="换个条件,或者看看全部。" action="看全部" onAction={onAll} />
  )
