import type { PreviewFile } from '../data/previewFile'
import { spokenMoment } from '../data/time'
import type { Phones } from '../phones/usePhones'
import { Trouble } from '../Trouble'
import { nameOf } from './names'
import { OpenOn } from './OpenOn'
import type { Inbox, Letters, Message } from './useInbox'

/** The subscribe messages of everybody who has one or has allowed one. */
export function InboxPanel({ file, inbox, phones }: { file: PreviewFile; inbox: Inbox; phones: Phones }) {
  const told = inbox.value?.filter(({ messages, accepted }) => messages.length > 0 || Object.keys(accepted).length > 0)
  return (
    <div className="inbox">
      <Trouble sentence={inbox.trouble} retry={inbox.reload} />
      {told?.length === 0 && <p className="empty">还没有消息。在手机里点了允许,到时候消息就到这里。</p>}
      {told?.map((letters) => (
        <section key={letters.openid} aria-label={`${nameOf(file, letters.openid)}的消息`}>
          <h3>
            {nameOf(file, letters.openid)}
            <small>{leftOf(letters, file)}</small>
          </h3>
          <ol>
            {[...letters.messages].reverse().map((message) => (
              <Letter key={message.number} message={message} file={file} phones={phones} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Letter({ message, file, phones }: { message: Message; file: PreviewFile; phones: Phones }) {
  const { openid, templateId, page, data, at } = message
  const own = phones.all.filter((phone) => phone.openid === openid)
  return (
    <li className="letter">
      <p className="said">
        {file.templates[templateId] ?? templateId} <time>{spokenMoment(at)}</time>
      </p>
      {Object.entries(data).map(([field, { value }]) => (
        <p key={field}>{String(value)}</p>
      ))}
      {page && <OpenOn file={file} phones={phones} among={own.length > 0 ? own : phones.all} path={page} />}
    </li>
  )
}

function leftOf({ accepted }: Letters, file: PreviewFile): string {
  const left = Object.entries(accepted).filter(([, count]) => count > 0)
  if (left.length === 0) return '没有允许更多消息'
  return `还可以收 ${left.map(([templateId, count]) => `${file.templates[templateId] ?? templateId} ${count} 条`).join('、')}`
}
