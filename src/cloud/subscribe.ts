import Taro from '@tarojs/taro'
import { ask } from './preview'

/** Asks the person for one message of each template (at most 3, from a tap). True when at least one was accepted. */
export async function subscribe(templateIds: string[]): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    const answer = await ask<{ accepted: string[] }>({ type: 'emulator:subscribe', templateIds }, 'emulator:subscribed')
    return (answer?.accepted.length ?? 0) > 0
  }
  try {
    const answer = (await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] })) as Record<
      string,
      unknown
    >
    return templateIds.some((id) => answer[id] === 'accept')
  } catch {
    // Turned off in WeChat's own settings: the same as not now.
    return false
  }
}
