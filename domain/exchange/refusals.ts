import { refusing } from '../refusing'

export const refusals = {
  'no-such-list-entry': () => '没有找到这一条,请刷新清单再看。',
  'entry-elsewhere': () => '请填您住的或负责的地方,别处的清单由那里的邻居来填。',
  'entry-too-long': () => '一条最多挂 180 天,请选半年以内的日子。',
  'entry-days-wrong': () => '日期前后不对,请把结束的日子改到开始之后。',
  'entry-taken': () => '这一条已经对上或收起了,请看看别的。',
  'not-your-entry': () => '只有填的人和社区干部能收起这一条。',
  'no-match': () => '这两条不是一类,对不上,请重新选。',
  'own-offer-own-need': () => '需求和资源都是您自己的,不用撮合,自己去办就行。',
  'no-such-match': () => '没有找到这次撮合,请刷新再看。',
  'not-of-the-match': () => '只有撮合的两边和社区干部能看,请从消息里打开您自己的那一条。',
  'match-decided': () => '这次撮合已经有了结果,请刷新再看。',
  'match-not-agreed': () => '还要等另一边点头,两边都同意以后再定怎么办。',
  'match-talked-out': () => '这里的话已经很多了,请到社区当面说吧。',
}

export const refusal = refusing(refusals)
