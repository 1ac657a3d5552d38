import Taro from '@tarojs/taro'

/** A file on this phone, by the name that it has there. `size` in bytes. */
export type ChosenFile = { path: string; name: string; size: number }

/** What is offered to choose from: papers, or spreadsheets. */
export type FileKind = 'papers' | 'sheets'
const endings: Record<FileKind, string> = { papers: '.pdf,.jpg,.jpeg,.png', sheets: '.xlsx' }

/** Opens the files of a chat in WeChat, those of the machine in a browser; answers nothing when it was closed. */
export const chooseFiles = (most: number, kind: FileKind = 'papers'): Promise<ChosenFile[]> =>
  process.env.TARO_ENV === 'h5' ? inBrowser(most, kind) : inWeChat(most, kind)

async function inWeChat(most: number, kind: FileKind): Promise<ChosenFile[]> {
  try {
    const only = kind === 'sheets' ? { type: 'file' as const, extension: ['xlsx'] } : { type: 'all' as const }
    const { tempFiles } = await Taro.chooseMessageFile({ count: most, ...only })
    return tempFiles.slice(0, most).map(({ path, name, size }) => ({ path, name, size }))
  } catch {
    // Closed without choosing.
    return []
  }
}

const inBrowser = (most: number, kind: FileKind): Promise<ChosenFile[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: endings[kind], multiple: most > 1 })
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () =>
      resolve(
        [...(input.files ?? [])]
          .slice(0, most)
          .map((file) => ({ path: URL.createObjectURL(file), name: file.name, size: file.size })),
      ),
    )
    input.click()
  })
