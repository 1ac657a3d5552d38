import { refusing } from '../refusing'

export const refusals = {
  'no-such-idea': () => '没有找到这条金点子,请刷新再看。',
  'idea-elsewhere': () => '金点子由住在这个社区的邻居来提、来支持。请先在这里登记住处。',
  'own-idea': () => '这是您自己提的金点子,发到群里请邻居来支持吧。',
  'not-an-idea-clerk': () => '金点子由本社区的干部答复,请用有这个身份的微信打开。',
  'idea-answered': () => '这条金点子已经答复过了,请刷新再看。',
  'not-the-same-idea': () => '只能并到本社区另一条公开的金点子里,请重新选。',
  'answer-link-missing': () => '请选一个正在办的投票、活动或公示,居民好接着看。',
}

export const refusal = refusing(refusals)
