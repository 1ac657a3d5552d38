import type { Door, Person } from '../data/previewFile'
import { doorPath } from './addresses'
import { Overlay } from './Overlay'
import type { Phone, Phones } from './usePhones'

type Props = { phone: Phone; phones: Phones; people: Person[]; doors: Door[] }

/** The phone's camera: what it may be held against are the codes on the other phones, and the doors. */
export function Scanner({ phone, phones, people, doors }: Props) {
  const { number, question } = phone
  if (!question) return null
  const scanned = (code: { path: string } | { result: string } | null) =>
    phones.answer(number, { type: 'emulator:scanned', id: question.id, path: null, result: null, ...code })
  const others = phones.all.filter((other) => other.number !== number && other.showing)
  const nameOf = (openid: string) => people.find((person) => person.openid === openid)?.name ?? openid
  return (
    <Overlay label="扫一扫" className="scanner" close={() => scanned(null)}>
      <div className="viewfinder" aria-hidden="true" />
      <h3>扫一扫</h3>
      <p>{others.length + doors.length > 0 ? '把手机对准哪个码?' : '还没有可以扫的码。'}</p>
      <ul>
        {others.map(
          ({ number, openid, showing }) =>
            showing && (
              <li key={number}>
                <button type="button" onClick={() => scanned({ result: showing.text })}>
                  <b>{nameOf(openid)}手机上的码</b>
                  <small>{showing.label}</small>
                </button>
              </li>
            ),
        )}
        {doors.map((door) => (
          <li key={door.id}>
            <button type="button" onClick={() => scanned({ path: doorPath(door) })}>
              <b>{door.name}</b>
              {door.about && <small>{door.about}</small>}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="cancel" onClick={() => scanned(null)}>
        取消
      </button>
    </Overlay>
  )
}
