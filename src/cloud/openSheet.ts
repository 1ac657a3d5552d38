import Taro from '@tarojs/taro'

/** Opens a spreadsheet in WeChat's reader, from which it can be sent on or saved; a browser saves it under this name. Answers whether it could. */
export async function openSheet(url: string, name: string): Promise<boolean> {
  try {
    return process.env.TARO_ENV === 'h5' ? await save(url, name) : await read(url)
  } catch {
    return false
  }
}

async function read(url: string): Promise<boolean> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
  if (statusCode !== 200) return false
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
  return true
}

/** Fetched first: a name for the file is heeded only for what comes from the page itself. */
async function save(url: string, name: string): Promise<boolean> {
  const response = await fetch(url)
  if (!response.ok) return false
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  Object.assign(link, { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
  return true
}
