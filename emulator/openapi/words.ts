/** Texts with one of these are judged risky, so that a refusal can be played. `label` as msgSecCheck names its kinds. */
const words: ReadonlyArray<readonly [word: string, label: number]> = [
  ['特3456书yuuo莞6543李zxcz蒜7782法fgnv级', 20001], // the sample that WeChat's documentation gives for testing
  ['赌博', 20012],
  ['博彩', 20012],
  ['代开发票', 20008],
  ['刷单', 20008],
  ['诈骗', 20008],
  ['色情', 20002],
  ['法轮', 20001],
  ['傻逼', 20003],
  ['加微信领红包', 10001],
]

/** The label of the first bad word in a text (100 is "normal") and the word. */
export function judge(text: string): { label: number; word: string | null } {
  const [word, label] = words.find(([bad]) => text.includes(bad)) ?? [null, 100]
  return { label, word }
}
