import { openidOfThisPhone } from './call'

/** No phone has this number: none begins with 12. */
const DEMO_NUMBER = '12000001234'

/** In the preview: the code that WeChat's button gives for the phone's number; null where there is no emulator to give one. */
export async function codeInPreview(): Promise<string | null> {
  try {
    const response = await fetch('/__emulator/phonecode', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: openidOfThisPhone(), phoneNumber: DEMO_NUMBER }),
    })
    return response.ok ? ((await response.json()) as { code: string }).code : null
  } catch {
    return null
  }
}
