import cloud from 'wx-server-sdk'

/** Pixels of a code: sharp on 40 mm of paper at 300 dpi. */
const WIDTH = 480

/** The picture of a code that opens a page with a scene when WeChat scans it. The page need not be published yet. */
export async function codeFor(page: string, scene: string): Promise<Buffer> {
  const { buffer } = await cloud.openapi.wxacode.getUnlimited({ page, scene, checkPath: false, width: WIDTH })
  return buffer
}
