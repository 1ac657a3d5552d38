import { useState } from 'react'
import { request, sentenceOf } from '../data/request'
import type { Question } from './messages'
import { Overlay } from './Overlay'
import type { Phone, Phones } from './usePhones'

type Props = {
  phone: Phone
  question: Extract<Question, { type: 'emulator:subscribe' }>
  templates: Record<string, string>
  answer: Phones['answer']
}

/** WeChat's question whether the application may send a message, one for each template that stays ticked. */
export function Consent({ phone: { number, openid }, question: { id, templateIds }, templates, answer }: Props) {
  const [refused, setRefused] = useState<string[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const ticked = templateIds.filter((templateId) => !refused.includes(templateId))

  const decide = async (accepted: string[]) => {
    setSending(true)
    try {
      for (const templateId of templateIds) {
        await request('POST', 'subscriptions', { openid, templateId, accepted: accepted.includes(templateId) })
      }
      answer(number, { type: 'emulator:subscribed', id, accepted })
    } catch (thrown) {
      setTrouble(sentenceOf(thrown))
      setSending(false)
    }
  }

  return (
    <Overlay label="订阅消息" className="consent" close={() => void decide([])}>
      <div className="sheet">
        <h3>给您发送以下消息</h3>
        <p>每允许一次,可以收到一条。</p>
        <ul>
          {templateIds.map((templateId) => (
            <li key={templateId}>
              <label>
                <span>{templates[templateId] ?? templateId}</span>
                <input
                  type="checkbox"
                  checked={!refused.includes(templateId)}
                  onChange={({ target }) =>
                    setRefused(target.checked ? refused.filter((one) => one !== templateId) : [...refused, templateId])
                  }
                />
              </label>
            </li>
          ))}
        </ul>
        {trouble && (
          <p role="alert" className="went-wrong">
            {trouble}再点一次试试。
          </p>
        )}
        <div className="choices">
          <button type="button" disabled={sending} onClick={() => void decide([])}>
            取消
          </button>
          <button
            type="button"
            className="allow"
            disabled={sending || ticked.length === 0}
            onClick={() => void decide(ticked)}
          >
            允许
          </button>
        </div>
      </div>
    </Overlay>
  )
}
