import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call, Refused } from '../../../cloud/call'
import { codeInPreview } from '../../../cloud/phoneNumber'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'

/** The number, only if it is offered: who may see it, and the way to take it back. */
export function PhonePart({ phone, onChanged }: { phone: string | null; onChanged: () => void }) {
  const [state, setState] = useState<{ busy: boolean; wrong: string | null }>({ busy: false, wrong: null })
  const during = async (doing: () => Promise<unknown>) => {
    setState({ busy: true, wrong: null })
    try {
      await doing()
      setState({ busy: false, wrong: null })
      onChanged()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ busy: false, wrong: failure.refusal.message })
    }
  }
  const keep = (code: string) => void during(() => call('talents.keepPhone', { code }))
  const inPreview = async () => {
    if (process.env.TARO_ENV !== 'h5') return
    const code = await codeInPreview()
    if (code) keep(code)
    else setState({ busy: false, wrong: '手机号要在微信里才能取到。' })
  }
  return (
    <View className="talent__part">
      <Text className="talent__heading">电话(不留也行)</Text>
      <Text className="talent__about">
        电话不会列出来给人看。社区干部、网格长有事要找您时,一次只能看一个,要写明原因;谁看了、为什么,都会告诉您。
      </Text>
      {phone && <Text className="talent__number">{phone}</Text>}
      {state.wrong && (
        <NoticeBar tone="amber">
          <Text>{state.wrong}</Text>
        </NoticeBar>
      )}
      {phone ? (
        <Button kind="plain" busy={state.busy} onTap={() => void during(() => call('talents.dropPhone', {}))}>
          删掉电话
        </Button>
      ) : (
        <Button kind="plain" busy={state.busy} openType="getPhoneNumber" onPhone={keep} onTap={() => void inPreview()}>
          用微信手机号
        </Button>
      )}
    </View>
  )
}
