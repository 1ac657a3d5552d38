import { readdirSync, readFileSync } from 'node:fs'
import { BUILDING, places } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { header, rowsOf, sheetFile, uploadBytes } from '../places/aSheet'
import { inOffice } from '../points/aBank'

export const IMPORTED = 120_000

/** A district's households imported in one go: seconds of looking at it and of carrying it out, and the most memory of the emulator with its functions. */
export async function aDistrictImported(): Promise<{
  preview: number
  apply: number
  households: number
  memory: number
}> {
  const backEnd = await startBackEnd([...places([BUILDING]), inOffice('district', 'district-clerk', 'hj')])
  const memory = watchMemory()
  const fileId = await uploadBytes(backEnd, 'district.xlsx', sheetFile([header, ...rowsOf(IMPORTED)]))
  const began = performance.now()
  const seen = await backEnd.call('district', 'places.previewImport', { importId: 'bench', district: 'hj', fileId })
  const looked = performance.now()
  await carriedOut(backEnd, seen.importId)
  const ended = performance.now()
  const [district] = await backEnd.documents('areas', { _id: 'hj' })
  await backEnd.stop()
  return {
    ...{ preview: (looked - began) / 1000, apply: (ended - looked) / 1000 },
    ...{ households: Number(district?.households ?? 0), memory: memory() },
  }
}

async function carriedOut(backEnd: BackEnd, importId: string): Promise<void> {
  const { state } = await backEnd.call('district', 'places.applyImport', { importId })
  if (state !== 'done') throw new Error(`the import is ${state}`)
}

/** The most memory that a process which this one started has had, in bytes. */
function watchMemory(): () => number {
  let most = 0
  const look = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name))) most = Math.max(most, memoryOf(pid))
  }
  const timer = setInterval(look, 200)
  return () => {
    look()
    clearInterval(timer)
    return most
  }
}

function memoryOf(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    if (!status.includes(`PPid:\t${process.pid}\n`)) return 0
    return Number(/VmRSS:\s+([0-9]+)/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    // It ended meanwhile.
    return 0
  }
}
