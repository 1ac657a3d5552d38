import { createHash } from 'node:crypto'
import { isOfType, LARGEST, typeOfName } from '../../domain/notices/attachment'
import type { Attachment } from '../../domain/notices/block'
import type { Notice } from '../../domain/notices/notice'
import { refusal } from '../../domain/refusals'
import { contentOf, putFile } from '../kernel/files'
import { orRefuse, Refused } from '../kernel/refused'

type Given = { fileId: string; name: string }
type Code = 'file-too-large' | 'file-type' | 'file-not-its-type'
const no = (code: Code, name: string) => new Refused({ ...refusal(code, name), field: 'files' })

/**
 * Takes what a clerk's phone uploaded: each file is what its name claims, and is copied to where no phone can write, under the hash
 * that its version will name. One after the other, since each may be 10 MB. 3 calls of the storage a file.
 */
export async function takeFiles(given: readonly Given[]): Promise<{ files: Attachment[]; stored: Notice['stored'] }> {
  const files: Attachment[] = []
  const stored: Notice['stored'] = []
  for (const { fileId, name } of given) {
    const type = typeOfName(name)
    if (type === null) throw no('file-type', name)
    const content = orRefuse(await contentOf(fileId), 'file-missing', name)
    if (content.length > LARGEST) throw no('file-too-large', name)
    if (!isOfType(content, type)) throw no('file-not-its-type', name)
    const sha256 = createHash('sha256').update(content).digest('hex')
    files.push({ name, type, bytes: content.length, sha256 })
    stored.push({ sha256, fileId: await putFile(`notices/${sha256}.${type}`, content) })
  }
  return { files, stored }
}
