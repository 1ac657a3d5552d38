import type { PreviewFile } from '../data/previewFile'

/** What a person is called; the openid of one who is not in the file. */
export const nameOf = ({ people }: PreviewFile, openid: string): string =>
  people.find((person) => person.openid === openid)?.name ?? openid
