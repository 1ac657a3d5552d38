import cloud from 'wx-server-sdk'

/** Pixels of a code: sharp at 300 dpi on 40 mm of paper, and on the 110 mm of a poster. */
const WIDTH = 480
export const WIDE = 1280

/** The picture of a code that opens a page with a scene when WeChat scans it. The page need not be published yet. */
export async function codeFor(page: string, scene: string, width = WIDTH): Promise<Buffer> {
  const { buffer } = await cloud.openapi.wxacode.getUnlimited({ page, scene, checkPath: false, width })
  return buffer
}
