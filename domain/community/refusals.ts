export const refusals = {
  'scene-forged': () => '这个二维码不是惠邻贴的,请扫楼门口海报上的码,或问问网格长。',
  'scene-retired': () => '这张海报已经换新,请扫楼门口新的二维码。',
  'no-such-area': () => '没有找到这个地方,请重新扫楼门口的二维码。',
  'no-such-household': () => '这栋楼里没有这一户,请核对单元和房号。',
  'privacy-not-accepted': () => '要先读过并同意隐私说明,才能登记住处。',
  'too-many-homes': (most: number) => `一个人最多登记 ${most} 个住处。要换住处,请找网格长帮忙。`,
  'no-home': () => '请先登记住处:扫楼门口的二维码,选好单元和房号就可以。',
}
