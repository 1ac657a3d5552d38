import type { Door } from '../data/previewFile'
import { doorPath } from './addresses'
import { Overlay } from './Overlay'
import type { Phone, Phones } from './usePhones'

/** The phone's camera: what it may be held against are the doors. */
export function Scanner({ phone, doors, answer }: { phone: Phone; doors: Door[]; answer: Phones['answer'] }) {
  const { number, question } = phone
  if (!question) return null
  const scanned = (result: string | null) => answer(number, { type: 'emulator:scanned', id: question.id, result })
  return (
    <Overlay label="扫一扫" className="scanner" close={() => scanned(null)}>
      <div className="viewfinder" aria-hidden="true" />
      <h3>扫一扫</h3>
      <p>{doors.length > 0 ? '把手机对准哪个门口的码?' : '还没有可以扫的门口。'}</p>
      <ul>
        {doors.map((door) => (
          <li key={door.id}>
            <button type="button" onClick={() => scanned(doorPath(door))}>
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
