import Taro from '@tarojs/taro'

/** Opens a PDF where it can be read, printed and sent on: WeChat's own reader, or a tab of the browser. Answers whether it could. */
export async function openPdf(url: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return window.open(url, '_blank') !== null
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
    if (statusCode !== 200) return false
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
