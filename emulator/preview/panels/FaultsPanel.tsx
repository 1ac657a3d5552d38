import { type FormEvent, useEffect, useState } from 'react'
import { request, sentenceOf } from '../data/request'
import { useLoaded } from '../data/useLoaded'
import { Trouble } from '../Trouble'
import { Folded } from './Folded'
import { type Fault, faultKinds, spokenFault } from './faultWords'

/** Things that go wrong on purpose. `calls` counts the calls heard of: after one, a fault may have struck. */
export function FaultsPanel({ calls }: { calls: number }) {
  const [open, setOpen] = useState(false)
  return (
    <Folded name="故障" about="故意让它出错,看应用怎么办" open={open} turn={setOpen}>
      <Faults calls={calls} />
    </Folded>
  )
}

function Faults({ calls }: { calls: number }) {
  const faults = useLoaded(() => request<Fault[]>('GET', 'faults'))
  const [kind, setKind] = useState('refuse')
  const [failed, setFailed] = useState<{ sentence: string; again: () => void } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new call is the reason, not an input
  useEffect(faults.reload, [calls, faults.reload])

  const change = (method: 'POST' | 'DELETE', body?: object) => {
    request(method, 'faults', body).then(
      () => {
        setFailed(null)
        faults.reload()
      },
      (thrown) => setFailed({ sentence: sentenceOf(thrown), again: () => change(method, body) }),
    )
  }
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change('POST', wanted(new FormData(event.currentTarget)))
  }

  return (
    <>
      <Trouble sentence={faults.trouble} retry={faults.reload} />
      {failed && <Trouble sentence={failed.sentence} retry={failed.again} />}
      {faults.value?.length === 0 && <p className="empty">现在没有故障。</p>}
      <ul className="faults">
        {faults.value?.map((fault, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no name of their own and are only ever added or cleared
          <li key={at}>{spokenFault(fault)}</li>
        ))}
      </ul>
      <form className="fault" onSubmit={add}>
        <label className="wide">
          <span>出什么事</span>
          <select name="kind" value={kind} onChange={({ target }) => setKind(target.value)}>
            {Object.entries(faultKinds).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Entry name="function" label="函数" />
        <Entry name="action" label="动作" />
        <Entry name="collection" label="集合" />
        <Entry name="probability" label="概率(0 到 1)" number max={1} />
        <Entry name="count" label="几次(空着就一直有)" number />
        <Entry name="seed" label="种子" number />
        {kind === 'delay' && <Entry name="ms" label="变慢几毫秒" number />}
        <p className="tools">
          <button type="submit" className="main">
            加上这个故障
          </button>
          <button type="button" disabled={!faults.value?.length} onClick={() => change('DELETE')}>
            全部清除
          </button>
        </p>
      </form>
    </>
  )
}

function Entry({ name, label, number = false, max }: { name: string; label: string; number?: boolean; max?: number }) {
  return (
    <label>
      <span>{label}</span>
      <input name={name} autoComplete="off" {...(number && { type: 'number', min: 0, max, step: 'any' })} />
    </label>
  )
}

const NUMBERS = ['probability', 'count', 'seed', 'ms']

/** The form as the emulator takes it; what was left empty is left out. */
function wanted(form: FormData): Record<string, unknown> {
  const filled = [...form]
    .map(([name, value]) => [name, String(value).trim()] as const)
    .filter(([, value]) => value !== '')
  return Object.fromEntries(filled.map(([name, value]) => [name, NUMBERS.includes(name) ? Number(value) : value]))
}
