import { useAction } from '../../../cloud/useAction'
import { DigitsSheet } from '../../../components/DigitsSheet'

type Props = { callId: string; onDone: () => void; onClose: () => void }

/** Somebody becomes a juror. */
export function JurorSheet({ callId, onDone, onClose }: Props) {
  const { busy, refusal, run } = useAction('calls.nameJuror')
  const invite = async (named: { name: string; digits: string }) => {
    if (await run({ to: 'name', callId, ...named })) onDone()
  }
  const words = { title: '请一位评委', label: '评委的姓名', confirm: '确认请 TA' }
  return (
    <DigitsSheet {...words} busy={busy} refusal={refusal} onConfirm={(named) => void invite(named)} onClose={onClose} />
  )
}
