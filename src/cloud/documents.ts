import Taro from '@tarojs/taro'

/** A file on this phone, by the name that it has there. `size` in bytes. */
export type ChosenFile = { path: string; name: string; size: number }

/** Opens the files of a chat in WeChat, those of the machine in a browser; answers nothing when it was closed. */
export const chooseFiles = (most: number): Promise<ChosenFile[]> =>
  process.env.TARO_ENV === 'h5' ? inBrowser(most) : inWeChat(most)

async function inWeChat(most: number): Promise<ChosenFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'all' })
    return tempFiles.slice(0, most).map(({ path, name, size }) => ({ path, name, size }))
  } catch {
    // Closed without choosing.
    return []
  }
}

const inBrowser = (most: number): Promise<ChosenFile[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: '.pdf,.jpg,.jpeg,.png', multiple: most > 1 })
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
