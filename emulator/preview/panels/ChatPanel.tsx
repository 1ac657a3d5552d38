import type { PreviewFile } from '../data/previewFile'
import { spokenHour, spokenMoment } from '../data/time'
import { pictureAddress } from '../phones/addresses'
import type { Phones } from '../phones/usePhones'
import { nameOf } from './names'
import { OpenOn } from './OpenOn'
import type { Chat, Shared } from './useChat'

/** A group chat: the cards that phones share, each opens on any other phone. */
export function ChatPanel({ file, chat, phones }: { file: PreviewFile; chat: Chat; phones: Phones }) {
  return (
    <div className="chat">
      {file.groups.length > 1 && (
        <label className="field">
          <span>看哪个群</span>
          <select value={chat.group} onChange={({ target }) => chat.enter(target.value)}>
            {file.groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {chat.cards.length === 0 && <p className="empty">群里还没有消息。在手机里转发一张卡片,它就到这里。</p>}
      <ol>
        {chat.cards.map((shared) => (
          <Bubble key={shared.id} shared={shared} file={file} phones={phones} />
        ))}
      </ol>
    </div>
  )
}

function Bubble({
  shared: { openid, card, at, group },
  file,
  phones,
}: {
  shared: Shared
  file: PreviewFile
  phones: Phones
}) {
  const name = nameOf(file, openid)
  const picture = pictureAddress(card.imageUrl, window.location.origin)
  const others = phones.all.filter((phone) => phone.openid !== openid)
  const first = others[0] ?? phones.all[0]
  return (
    <li className="bubble">
      <span className="face" aria-hidden="true">
        {[...name][0]}
      </span>
      <div>
        <p className="said">
          {name} <time title={spokenMoment(at)}>{spokenHour(at)}</time>
        </p>
        <button
          type="button"
          className="card"
          aria-label={`${card.title},用第 ${first?.number} 部手机打开`}
          onClick={() => first && phones.open(first.number, card.path, group)}
        >
          <b>{card.title}</b>
          {picture && <img src={picture} alt="" />}
          <small>小程序</small>
        </button>
        <OpenOn file={file} phones={phones} among={others} path={card.path} group={group} />
      </div>
    </li>
  )
}
