export const fileTypes = ['pdf', 'jpg', 'png'] as const
export type FileType = (typeof fileTypes)[number]

export const MOST_FILES = 6
/** In bytes. */
export const LARGEST = 10 * 1024 * 1024

const starts: Record<FileType, number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}

/** The type that a file's name claims; null when it is none that a notice may carry. */
export function typeOfName(name: string): FileType | null {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (end === 'jpeg') return 'jpg'
  return fileTypes.find((type) => type === end) ?? null
}

/** Whether content is what it claims to be, as far as its first bytes tell. */
export const isOfType = (content: Uint8Array, type: FileType): boolean =>
  starts[type].every((byte, at) => content[at] === byte)

const MB = 1024 * 1024

/** 860 KB, 2.4 MB. */
export const sizeInWords = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(Math.floor((bytes / MB) * 10) / 10).toFixed(1)} MB`
