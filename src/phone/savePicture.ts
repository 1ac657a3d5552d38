import Taro from '@tarojs/taro'

/** Puts a drawn picture (src/phone/drawing: picture) into the phone's album, in a browser among the downloads; answers whether it could. */
export async function savePicture(picture: string, name: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    Object.assign(link, { href: picture, download: name })
    link.click()
    return true
  }
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: picture })
    return true
  } catch {
    // The person said no, now or once before.
    return false
  }
}
