import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { type MeetingKind, meetingKindNames } from '../../../../domain/meetings/words'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { DayTime, type DayTimeValue } from '../../../components/DayTime'
import { dayTimeOf, momentOf, newId } from '../../../components/DayTime/wall'
import { Empty } from '../../../components/Empty'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import '../meeting/index.scss'

type Form = Answer<'meetings.openCalling'>
type Sketch = {
  meetingId: string
  kind: MeetingKind
  area: string
  title: string
  place: string
  begin: DayTimeValue
  agenda: string
}

const DAY = 86_400_000
const MOST_ITEMS = 10
const LONGEST_ITEM = 60

export default function CallMeetingPage() {
  const form = useAnswer('meetings.openCalling', {})
  return <Page title="召集一个会">{form.ready ? <Call form={form.data} /> : <Waiting for={form} shape="page" />}</Page>
}

function Call({ form }: { form: Form }) {
  const [first] = form.areas
  if (!first)
    return <Empty title="您还不能召集会" about="小板凳议事会由网格长和社区干部召集。有事想商量,可以先提一个金点子。" />
  return <CallForm form={form} first={first} />
}

function CallForm({ form: { now, areas }, first }: { form: Form; first: Form['areas'][number] }) {
  const [sketch, change, drop] = useDraft<Sketch>('meetings/call', {
    ...{ meetingId: newId(now), kind: first.kinds[0] ?? 'stool', area: first.id, title: '', place: '', agenda: '' },
    begin: { day: dayTimeOf(now + 3 * DAY).day, time: '19:30' },
  })
  const { busy, refusal, run } = useAction('meetings.call')
  const put = (part: Partial<Sketch>) => change({ ...sketch, ...part })
  const area = areas.find(({ id }) => id === sketch.area) ?? first
  const kind = area.kinds.includes(sketch.kind) ? sketch.kind : (area.kinds[0] ?? 'stool')
  const [title, place] = [sketch.title.trim(), sketch.place.trim()]
  const agenda = itemsOf(sketch.agenda)
  const send = async () => {
    const { meetingId, begin } = sketch
    if (!(await run({ meetingId, kind, area: area.id, title, place, startsAt: momentOf(begin), agenda }))) return
    drop()
    openInstead('meeting', { meetingId })
  }
  return (
    <>
      <Text className="meeting__heading">什么会</Text>
      <Choice
        label="什么会"
        look="tiles"
        options={area.kinds.map((value) => ({ value, word: meetingKindNames[value] }))}
        value={kind}
        onChange={(chosen) => put({ kind: chosen })}
      />
      {areas.length > 1 && (
        <>
          <Text className="meeting__heading">请谁来</Text>
          <Choice
            label="请谁来"
            options={areas.map(({ id, name }) => ({ value: id, word: name }))}
            value={area.id}
            onChange={(chosen) => put({ area: chosen })}
          />
        </>
      )}
      <Field
        label="商量什么"
        value={sketch.title}
        hint="比如:3 号楼前的车怎么停"
        onChange={(said) => put({ title: said.slice(0, 30) })}
      />
      <Field
        label="在哪里开"
        value={sketch.place}
        hint="比如:小花园凉亭"
        onChange={(said) => put({ place: said.slice(0, 40) })}
      />
      <DayTime
        label="什么时候"
        value={sketch.begin}
        earliest={dayTimeOf(now).day}
        onChange={(begin) => put({ begin })}
        {...(refusal?.field === 'startsAt' ? { error: refusal.message } : {})}
      />
      <TextArea
        label="要说的几件事"
        value={sketch.agenda}
        most={MOST_ITEMS * (LONGEST_ITEM + 1)}
        hint={`一行写一件,最多 ${MOST_ITEMS} 件`}
        onChange={(said) => put({ agenda: said })}
      />
      {refusal && refusal.field !== 'startsAt' && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!title || !place || agenda.length === 0} onTap={() => void send()}>
        发出通知
      </Button>
    </>
  )
}

const itemsOf = (said: string): string[] =>
  said
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST_ITEM))
    .filter((line) => line !== '')
    .slice(0, MOST_ITEMS)
