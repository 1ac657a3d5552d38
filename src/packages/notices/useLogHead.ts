import { useEffect, useMemo, useState } from 'react'
import { headToKeep, judgeHead, type KeptHead } from '../../../domain/notices/log'
import { useAnswer } from '../../cloud/useAnswer'
import { keep, kept } from '../../phone/storage'

/**
 * The head of a notice log, and whether what this phone kept of it is its beginning. The phone keeps what fitted; a head that does
 * not fit is never kept, so that it goes on being said.
 */
export function useLogHead(log: string) {
  const [known] = useState(() => kept(`head/${log}`))
  const asked = useAnswer(
    'notices.openLog',
    known ? { at: log, since: { size: known.size, root: known.root } } : { at: log },
  )
  const seen = asked.ready ? asked.data : null
  const found = useMemo(() => seen && { head: seen, verdict: judgeHead(known, seen, seen.proof) }, [known, seen])
  useEffect(() => {
    if (!found || !isStill(known, kept(`head/${log}`))) return
    const next = headToKeep(known, found.head, found.verdict, found.head.now)
    if (next) keep(`head/${log}`, next)
  }, [log, known, found])
  return { known, found, waiting: { refusal: asked.ready ? null : asked.refusal, again: asked.again } }
}

/** Another page may have looked in the meantime: what it kept was not judged here. */
const isStill = (known: KeptHead | null, now: KeptHead | null) => known?.size === now?.size && known?.root === now?.root
