import { refusing } from '../refusing'

export const refusals = {
  'sweep-not-on': () => '这次扫楼没有在进行,请回到工作台重新选一次。',
  'sweep-elsewhere': () => '这件事和这栋楼无关,请回到工作台重新选。',
  'not-in-this-sweep': () => '这次扫楼不记这一项,请刷新页面重新选。',
  'note-ahead': () => '记录的时间还没到,请看看手机的时间对不对。',
}

export const refusal = refusing(refusals)
