import { wan, yuan } from '../../../domain/wording/money'
import { Field } from '../Field'
import { fenIn } from './fen'

type Props = { label: string; value: string; onChange: (value: string) => void; error?: string | undefined }

/** An amount typed in yuan; below it how it reads, so that a nought too many is seen. */
export function MoneyField({ label, value, onChange, error }: Props) {
  const fen = fenIn(value)
  const hint =
    fen === 0 ? '只写数字,比如 86000 或 86000.50' : fen < 10_000_00 ? yuan(fen) : `${yuan(fen)},就是 ${wan(fen)}`
  return <Field label={label} type="digit" value={value} onChange={onChange} hint={hint} error={error} />
}
