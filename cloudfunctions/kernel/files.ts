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

/** Addresses from which anybody can download these files for a day, by their ids. */
export async function addressesOf(fileIds: string[]): Promise<Map<string, string>> {
  const answer = await cloud.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: A_DAY })) })
  return new Map((answer?.fileList ?? []).map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
}
