import { useRef, useState } from 'react'
import type { Door, PreviewFile } from '../data/previewFile'
import { codeAddress, doorPath } from '../phones/addresses'
import type { Phones } from '../phones/usePhones'
import { nameOf } from './names'

/** A door with its poster; each phone can scan what hangs there. */
export function EntrancePanel({ file, phones }: { file: PreviewFile; phones: Phones }) {
  const [chosen, setChosen] = useState(file.doors[0]?.id)
  const large = useRef<HTMLDialogElement>(null)
  const door = file.doors.find(({ id }) => id === chosen)
  if (!door) return <p className="empty">还没有门口。应用给出门口以后,海报就贴在这里。</p>
  return (
    <div className="entrance">
      <label className="field">
        <span>站在哪个门口</span>
        <select value={door.id} onChange={({ target }) => setChosen(target.value)}>
          {file.doors.map(({ id, name, about }) => (
            <option key={id} value={id}>
              {about ? `${name} · ${about}` : name}
            </option>
          ))}
        </select>
      </label>
      <div className="wall">
        <button
          type="button"
          className="magnify"
          aria-label={`放大看${door.name}的海报`}
          onClick={() => large.current?.showModal()}
        >
          <Poster door={door} />
        </button>
        <div className="scans">
          {phones.all.map(({ number, openid }) => (
            <button key={number} type="button" onClick={() => phones.open(number, doorPath(door))}>
              <b>用第 {number} 部手机扫</b>
              <small>{nameOf(file, openid)}</small>
            </button>
          ))}
        </div>
      </div>
      <dialog ref={large} className="large" aria-label={`${door.name}的海报`}>
        <Poster door={door} />
        <form method="dialog">
          <button type="submit">看完了</button>
        </form>
      </dialog>
    </div>
  )
}

function Poster({ door }: { door: Door }) {
  return (
    <span className="poster">
      <b className="place-name">{door.name}</b>
      <img src={codeAddress(door, 600)} width="600" height="600" alt={`${door.name}的二维码`} />
      <b className="call">微信扫一扫</b>
      <span className="lines">
        {door.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </span>
  )
}
