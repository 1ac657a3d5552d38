import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { refusal } from '../../../domain/places/refusals'
import type { Refusal } from '../../../domain/refusals'
import { Refused } from '../../cloud/call'
import { chooseFiles } from '../../cloud/documents'
import { upload } from '../../cloud/pictures'
import { useDraft } from '../../cloud/useDraft'
import { newId } from '../../components/DayTime/wall'

/** What every import says of itself. */
export type Imported = { importId: string; state: 'planned' | 'running' | 'done'; written: number; writes: number }
type Ask<Seen> = {
  preview: (importId: string, fileId: string) => Promise<Seen>
  apply: (importId: string) => Promise<Seen>
  open: (importId: string) => Promise<Seen>
}

/** How often a running import is looked at while the page is in front, in ms. */
const EVERY = 2_000
/** The most that a spreadsheet may weigh, in bytes. */
const LARGEST = 10 * 1024 * 1024

/**
 * A spreadsheet from the phone to the cloud: chosen, uploaded, looked at, carried out. Which one it is stays on the phone, so whoever leaves and comes
 * back sees how far it is. `name` tells the imports of one place from those of another.
 */
export function useImport<Seen extends Imported>(name: string, ask: Ask<Seen>) {
  const [importId, keep] = useDraft<string | null>(`import/${name}`, null)
  const [seen, setSeen] = useState<Seen | null>(null)
  const [reading, setReading] = useState(false)
  const [begun, setBegun] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [front, setFront] = useState(true)
  useDidShow(() => setFront(true))
  useDidHide(() => setFront(false))

  const said = (failure: unknown) => {
    if (!(failure instanceof Refused)) throw failure
    setRefused(failure.refusal)
  }
  const look = async () => {
    if (importId === null) return
    try {
      setSeen(await ask.open(importId))
      setRefused(null)
    } catch (failure) {
      // Looked at more than a day ago and left: it is there no longer.
      if (failure instanceof Refused && failure.refusal.code === 'no-such-import') keep(null)
      else said(failure)
    }
  }
  const running = begun || seen?.state === 'running'
  const wantsLook = front && importId !== null && !reading && (seen === null || running)
  const looking = useRef(look)
  looking.current = look
  useEffect(() => {
    if (!wantsLook) return
    void looking.current()
    const timer = setInterval(() => void looking.current(), EVERY)
    return () => clearInterval(timer)
  }, [wantsLook])

  const choose = async () => {
    setRefused(null)
    const [file] = await chooseFiles(1, 'sheets')
    if (!file) return
    if (!/\.xlsx$/i.test(file.name)) return setRefused(refusal('not-a-sheet'))
    if (file.size > LARGEST) return setRefused(refusal('sheet-too-heavy'))
    setReading(true)
    const id = newId(Date.now())
    try {
      setSeen(await ask.preview(id, await upload(file.path, 'xlsx')))
      keep(id)
    } catch (failure) {
      said(failure)
    } finally {
      setReading(false)
    }
  }
  const apply = async () => {
    if (importId === null || begun) return
    setBegun(true)
    setRefused(null)
    try {
      setSeen(await ask.apply(importId))
    } catch (failure) {
      // A call that takes too long for the phone goes on in the cloud; what is asked every two seconds says how far it is.
      said(failure)
      await look()
    } finally {
      setBegun(false)
    }
  }
  const forget = () => {
    keep(null)
    setSeen(null)
    setRefused(null)
  }
  return { seen, reading, running, refused, waiting: importId !== null && seen === null, choose, apply, forget }
}
