import cloud from 'wx-server-sdk'

/** Files in the environment's storage. */

/** How long an address is good, in s. */
const A_DAY = 86_400

/** Puts a file at a path, in place of what may be there; answers its id. */
export async function putFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: content })
  return fileID
}

/** What is in a file; null when there is no such file. */
export async function contentOf(fileId: string): Promise<Buffer | null> {
  if (!(await addressesOf([fileId])).get(fileId)) return null
  const { fileContent } = await cloud.downloadFile({ fileID: fileId })
  return fileContent as Buffer
}

/** Files that CloudBase gives addresses of at once. */
const AT_ONCE = 50

/** Addresses from which anybody can download these files for a day, by their ids. 1 call for 50 files. */
export async function addressesOf(fileIds: string[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  for (let start = 0; start < fileIds.length; start += AT_ONCE) {
    const fileList = fileIds.slice(start, start + AT_ONCE).map((fileID) => ({ fileID, maxAge: A_DAY }))
    const answer = await cloud.getTempFileURL({ fileList })
    for (const { fileID, tempFileURL } of answer?.fileList ?? []) addresses.set(fileID, tempFileURL)
  }
  return addresses
}

/** Deletes a file; one that is not there is no failure. */
export async function removeFile(fileId: string): Promise<void> {
  await cloud.deleteFile({ fileList: [fileId] })
}
