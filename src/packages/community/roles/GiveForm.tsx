import { Picker, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Role, roleNames } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { dayTimeOf, momentOf, newId } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Sheet } from '../../../components/Sheet'

type Roles = Answer<'community.listRoles'>
type Sketch = {
  officeId: string
  role: Role
  area: string | null
  name: string
  digits: string
  lastDay: string | null
}
type Props = { roles: Roles; onDone: () => void; onBack: () => void }

const A_DAY = 86_400_000

/** Which role, where, to whom, until when; read over once before it is given. */
export function GiveForm({ roles, onDone, onBack }: Props) {
  const [sketch, keepSketch, drop] = useDraft<Sketch>(`give/${roles.at.id}`, newSketch(roles))
  const [looking, setLooking] = useState(false)
  const change = (part: Partial<Sketch>) => keepSketch({ ...sketch, ...part })
  const { role, area, name, digits, lastDay } = sketch
  const places = roles.mayGive.find((given) => given.role === role)?.places ?? []
  const place = places.find(({ id }) => id === area)
  const tomorrow = dayTimeOf(roles.now + A_DAY).day
  return (
    <>
      <Text className="roles__heading">给什么职责</Text>
      <Choice
        label="给什么职责"
        look="tiles"
        options={roles.mayGive.map((given) => ({ value: given.role, word: roleNames[given.role] }))}
        value={role}
        onChange={(role) => change({ role, area: null })}
      />
      <Text className="roles__heading">在哪里</Text>
      <PlaceChoice label="在哪里" places={places} value={area} onChange={(area) => change({ area })} />
      <Field label="对方的姓名" value={name} onChange={(name) => change({ name })} hint="在名单和海报上这样写" />
      <Field
        label="六位号码"
        type="number"
        value={digits}
        onChange={(digits) => change({ digits: digits.replace(/\D/g, '').slice(0, 6) })}
        hint="请对方打开「我的」里的「我的职责」,念给您"
      />
      <View className="roles__until">
        <Text className="roles__heading">到哪天</Text>
        <Choice
          label="到哪天"
          look="tiles"
          options={[
            { value: 'open', word: '先不写' },
            { value: 'day', word: '写到哪天' },
          ]}
          value={lastDay === null ? 'open' : 'day'}
          onChange={(kind) => change({ lastDay: kind === 'day' ? dayTimeOf(roles.now + 365 * A_DAY).day : null })}
        />
        {lastDay !== null && (
          <Picker
            mode="date"
            value={lastDay}
            start={tomorrow}
            onChange={({ detail }) => change({ lastDay: detail.value })}
          >
            <View className="roles__day" role="button" aria-role="button" aria-label={`最后一天 ${lastDay},改一天`}>
              <Text>{lastDay}</Text>
            </View>
          </Picker>
        )}
      </View>
      <Button
        kind="primary"
        disabled={!place || name.trim() === '' || digits.length !== 6}
        onTap={() => setLooking(true)}
      >
        看一遍再给
      </Button>
      <Button kind="quiet" onTap={onBack}>
        回到名单
      </Button>
      {place && looking && (
        <GiveSheet
          sketch={sketch}
          place={place}
          onClose={() => setLooking(false)}
          onGiven={() => {
            drop()
            onDone()
          }}
        />
      )}
    </>
  )
}

type SheetProps = { sketch: Sketch; place: { id: string; name: string }; onClose: () => void; onGiven: () => void }
function GiveSheet({ sketch: { officeId, role, name, digits, lastDay }, place, onClose, onGiven }: SheetProps) {
  const { busy, refusal, run } = useAction('community.giveRole')
  const until = lastDay === null ? {} : { until: momentOf({ day: lastDay, time: '23:59' }) }
  const give = async () => {
    if (await run({ officeId, digits, name: name.trim(), role, area: place.id, ...until })) onGiven()
  }
  return (
    <Sheet open title="给这项职责" onClose={onClose}>
      <Text className="roles__who">{`${name} · ${place.name}的${roleNames[role]}`}</Text>
      <Text className="roles__about">
        {`${lastDay === null ? '没有写结束的日子' : `到 ${lastDay}`}。${role.endsWith('-clerk') ? '这是提名,等另一位同事确认后生效。' : '马上生效,对方会收到消息。'}`}
      </Text>
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="primary" busy={busy} onTap={() => void give()}>
        {role.endsWith('-clerk') ? '提名' : '给'}
      </Button>
    </Sheet>
  )
}

const newSketch = ({ mayGive, now }: Roles): Sketch => {
  const [first] = mayGive
  const only = first?.places.length === 1 ? first.places[0]?.id : undefined
  return {
    ...{ officeId: newId(now), role: first?.role ?? 'grid-leader', area: only ?? null },
    ...{ name: '', digits: '', lastDay: null },
  }
}
