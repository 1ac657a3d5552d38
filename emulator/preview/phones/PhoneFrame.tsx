import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import type { Door, Person } from '../data/previewFile'
import { spokenHour } from '../data/time'
import { phoneAddress } from './addresses'
import { Consent } from './Consent'
import { Scanner } from './Scanner'
import type { Phone, Phones } from './usePhones'

type Props = {
  phone: Phone
  phones: Phones
  home: string
  people: Person[]
  doors: Door[]
  templates: Record<string, string>
  scale: number
  /** The emulated time, epoch ms. */
  now: number | null
}

/** One phone: who holds it, its four buttons, and the application on its screen. */
export function PhoneFrame({ phone, phones, home, people, doors, templates, scale, now }: Props) {
  const { number, openid, dark, launch, question } = phone
  const person = people.find((one) => one.openid === openid)
  const screen = useRef<HTMLIFrameElement | null>(null)
  // The address is that of the launch: turning dark later is told by message and must not load the page anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const address = useMemo(() => phoneAddress(phone), [number, openid, launch])
  const asking = useRef(false)
  useEffect(() => {
    if (!screen.current) return
    screen.current.inert = question !== null
    if (asking.current && !question) screen.current.focus()
    asking.current = question !== null
  }, [question])

  return (
    <section
      style={{ '--scale': scale } as CSSProperties}
      aria-label={`第 ${number} 部手机:${person?.name ?? '没有人'}`}
    >
      <header className="holder">
        <span className="number" aria-hidden="true">
          {number}
        </span>
        <select
          aria-label={`第 ${number} 部手机由谁拿着`}
          title={person?.about}
          value={openid}
          onChange={({ target }) => phones.hand(number, target.value)}
        >
          {people.map(({ openid, name, about }) => (
            <option key={openid} value={openid}>
              {about ? `${name} · ${about}` : name}
            </option>
          ))}
        </select>
        <div className="buttons">
          <button type="button" onClick={() => phones.open(number, home)}>
            首页
          </button>
          <button type="button" onClick={() => phones.reload(number)}>
            刷新
          </button>
          <button type="button" aria-pressed={dark} onClick={() => phones.darken(number, !dark)}>
            深色
          </button>
        </div>
      </header>
      <div className="case">
        <p className="forehead" aria-hidden="true">
          {now === null ? '' : spokenHour(now)}
        </p>
        <div className="screen">
          <iframe
            key={`${openid} ${launch}`}
            ref={(element) => {
              screen.current = element
              phones.frame(number, element)
            }}
            title={`第 ${number} 部手机的屏幕:${person?.name ?? ''}`}
            src={address}
          />
          {question?.type === 'emulator:scan' && (
            <Scanner phone={phone} phones={phones} people={people} doors={doors} />
          )}
          {question?.type === 'emulator:subscribe' && (
            <Consent key={question.id} phone={phone} question={question} templates={templates} answer={phones.answer} />
          )}
        </div>
      </div>
    </section>
  )
}
