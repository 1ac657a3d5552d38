import { nextTick, pageScrollTo } from '@tarojs/taro'

/** A page whose content was exchanged begins at its top. */
export const toTop = () => void pageScrollTo({ scrollTop: 0, duration: 0 })

/** Brings what is wrong into sight, below the bar above the page; where nothing is, the page stays where it is. */
export const toWhatIsWrong = () =>
  nextTick(() => void pageScrollTo({ selector: '.field__error', offsetTop: -240 }).catch(() => undefined))
