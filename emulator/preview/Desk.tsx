import { useEffect, useState } from 'react'
import { FEWEST_PHONES, MOST_PHONES, type PreviewFile } from './data/previewFile'
import { useClock } from './data/useClock'
import { type LiveEvent, useEvents } from './data/useEvents'
import { ChatPanel } from './panels/ChatPanel'
import { ClockPanel } from './panels/ClockPanel'
import { EntrancePanel } from './panels/EntrancePanel'
import { FaultsPanel } from './panels/FaultsPanel'
import { InboxPanel } from './panels/InboxPanel'
import { MeterPanel } from './panels/MeterPanel'
import { useChat } from './panels/useChat'
import { useInbox } from './panels/useInbox'
import { PhoneRow } from './phones/PhoneRow'
import { usePhones } from './phones/usePhones'
import { Tabs } from './Tabs'

const LIKED_COUNTS = Array.from({ length: MOST_PHONES - FEWEST_PHONES + 1 }, (_, more) => FEWEST_PHONES + more)

/** Phones in the middle, and beside them the world they live in: a clock, a door, a group chat, messages. */
export function Desk({ file }: { file: PreviewFile }) {
  const [panel, setPanel] = useState('entrance')
  const [calls, setCalls] = useState(0)
  const chat = useChat(file)
  const atFirst = Math.min(Math.max(file.phones.length, FEWEST_PHONES), MOST_PHONES)
  const phones = usePhones(file, atFirst, ({ openid }, card) => {
    chat.land(openid, card, clock.now ?? Date.now())
    turnTo('chat')
  })
  const clock = useClock(() => phones.tellAll({ type: 'emulator:clock' }))
  const inbox = useInbox(file)
  const follow = (event: LiveEvent) => {
    if (event.type === 'clock') clock.heard(event)
    if (event.type === 'inbox') inbox.reload()
    if (event.type === 'call') setCalls((count) => count + 1)
  }
  const { connected } = useEvents(follow, () => {
    inbox.reload()
    clock.look()
  })
  useEffect(() => {
    document.title = `${file.title} · 预览`
  }, [file.title])

  const tabs = [
    { id: 'entrance', name: '楼门口', news: 0 },
    { id: 'chat', name: '群聊', news: panel === 'chat' ? 0 : chat.unseen },
    { id: 'inbox', name: '消息', news: panel === 'inbox' ? 0 : inbox.unseen },
  ]
  const turnTo = (id: string) => {
    for (const [name, news] of Object.entries({ chat, inbox })) if (name === panel || name === id) news.look()
    setPanel(id)
  }

  return (
    <div className="page">
      <header className="top">
        <h1>{file.title}</h1>
        {file.subtitle && <p className="subtitle">{file.subtitle}</p>}
        <p className="lost" role="status">
          {connected ? '' : '和模拟器断开了,正在重新连接……'}
        </p>
        <fieldset className="count">
          <legend className="unseen">摆几部手机</legend>
          {LIKED_COUNTS.map((count) => (
            <button
              key={count}
              type="button"
              aria-pressed={phones.all.length === count}
              onClick={() => phones.lay(count)}
            >
              {count} 部手机
            </button>
          ))}
        </fieldset>
      </header>
      <PhoneRow file={file} phones={phones} now={clock.now} />
      <aside className="side" aria-label="手机以外的世界">
        <ClockPanel clock={clock} moments={file.moments} />
        <Tabs label="手机以外" tabs={tabs} chosen={panel} choose={turnTo} />
        <section className="panel" role="tabpanel" aria-label={tabs.find(({ id }) => id === panel)?.name}>
          {panel === 'entrance' && <EntrancePanel file={file} phones={phones} />}
          {panel === 'chat' && <ChatPanel file={file} chat={chat} phones={phones} />}
          {panel === 'inbox' && <InboxPanel file={file} inbox={inbox} phones={phones} />}
        </section>
        <MeterPanel calls={calls} />
        <FaultsPanel calls={calls} />
        <p className="unseen" role="status">
          {chat.announcement}
        </p>
      </aside>
    </div>
  )
}
