import { useEffect, useRef, useState } from 'react'
import { upload } from '../../cloud/pictures'

/** A chosen picture: where it is on this phone, and once it has been uploaded its file id. A page may keep it in a draft. */
export type Photo = { path: string; fileId: string | null }

type Uploads = {
  change: (photos: Photo[]) => void
  failed: readonly string[]
  retry: () => void
  /** The one that is being uploaded now. */
  current: Photo | undefined
}

/** Uploads what has no file id yet, one after the other. What fails stays and waits for a retry; a page that is left loses nothing. */
export function useUploads(photos: Photo[], onChange: (photos: Photo[]) => void): Uploads {
  const [failed, setFailed] = useState<readonly string[]>([])
  // What an upload ends with is put into the photos as they are then, not as they were when it began.
  const latest = useRef({ photos, onChange })
  latest.current = { photos, onChange }
  const change = (next: Photo[]) => {
    latest.current.photos = next
    latest.current.onChange(next)
  }

  const current = photos.find(({ path, fileId }) => fileId === null && !failed.includes(path))
  const path = current?.path
  // biome-ignore lint/correctness/useExhaustiveDependencies: one upload a picture, whatever is rendered meanwhile
  useEffect(() => {
    if (path === undefined) return
    upload(path).then(
      (fileId) => change(latest.current.photos.map((photo) => (photo.path === path ? { path, fileId } : photo))),
      () => setFailed((others) => [...others, path]),
    )
  }, [path])
  return { change, failed, retry: () => setFailed([]), current }
}
