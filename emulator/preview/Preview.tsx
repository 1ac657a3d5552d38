import { Desk } from './Desk'
import { completed, type PreviewFile } from './data/previewFile'
import { request } from './data/request'
import { useLoaded } from './data/useLoaded'
import { Trouble } from './Trouble'

/** The page: nothing until the application's file is there, then the desk with its phones. */
export function Preview() {
  const file = useLoaded(async () => completed(await request<Partial<PreviewFile> | null>('GET', 'preview.json')))
  if (file.value) return <Desk file={file.value} />
  return (
    <div className="waiting">
      {file.trouble === null ? (
        <p role="status">正在摆好手机……</p>
      ) : (
        <Trouble sentence={file.trouble} retry={file.reload} />
      )}
    </div>
  )
}
