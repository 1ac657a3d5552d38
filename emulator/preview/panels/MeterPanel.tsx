import { useEffect, useState } from 'react'
import { request, sentenceOf } from '../data/request'
import { useLoaded } from '../data/useLoaded'
import { Trouble } from '../Trouble'
import { Folded } from './Folded'
import { type MeterReport, meterRows } from './meterRows'

/** Many calls in a short time are one reading. */
const REST_MS = 500

/** What calls cost. `calls` counts those heard of; each new one is reason to read the meter again. */
export function MeterPanel({ calls }: { calls: number }) {
  const [open, setOpen] = useState(false)
  return (
    <Folded name="计量" about="每个云函数花了多少" open={open} turn={setOpen}>
      <Table calls={calls} />
    </Folded>
  )
}

function Table({ calls }: { calls: number }) {
  const meter = useLoaded(() => request<MeterReport>('GET', 'meter'))
  const [unclear, setUnclear] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new call is the reason, not an input
  useEffect(() => {
    const soon = setTimeout(meter.reload, REST_MS)
    return () => clearTimeout(soon)
  }, [calls, meter.reload])
  const rows = meter.value ? meterRows(meter.value) : []
  const clear = async () => {
    const trouble = await request('DELETE', 'meter').then(() => null, sentenceOf)
    setUnclear(trouble)
    meter.reload()
  }
  return (
    <>
      <Trouble sentence={meter.trouble} retry={meter.reload} />
      <Trouble sentence={unclear} retry={() => void clear()} />
      {meter.value && rows.length === 0 && <p className="empty">还没有人调用过。</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">函数</th>
              <th scope="col">调用</th>
              <th scope="col">数据库</th>
              <th scope="col">查看</th>
              <th scope="col">读</th>
              <th scope="col">写</th>
              <th scope="col">毫秒</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, part, totals }) => (
              <tr key={`${name} ${part}`} className={part ? 'part' : ''}>
                <th scope="row">
                  {part ?? name}
                  {totals.failures > 0 && <small className="failures">{totals.failures} 次没成</small>}
                </th>
                <td>{totals.calls}</td>
                <td>{totals.databaseCalls}</td>
                <td>{totals.examined}</td>
                <td>{totals.read}</td>
                <td>{totals.written}</td>
                <td>{Math.round(totals.ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="tools">
        <button type="button" onClick={() => void clear()}>
          清零
        </button>
      </p>
    </>
  )
}
