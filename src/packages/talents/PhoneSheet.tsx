import { Text } from '@tarojs/components'
import { makePhoneCall } from '@tarojs/taro'
import { useState } from 'react'
import { call, Refused } from '../../cloud/call'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { NoticeBar } from '../../components/NoticeBar'
import { Sheet } from '../../components/Sheet'
import './PhoneSheet.scss'

type Props = { who: { ref: string; name: string } | null; reason?: string; onClose: () => void }

/** One number, for a reason that the person will read. */
export const PhoneSheet = ({ who, reason = '', onClose }: Props) => (
  <Sheet open={who !== null} title={who ? `看${who.name}的电话` : ''} onClose={onClose}>
    {who && <LookUp key={who.ref} who={who} reason={reason} />}
  </Sheet>
)

function LookUp({ who, reason }: { who: { ref: string; name: string }; reason: string }) {
  const [why, setWhy] = useState(reason)
  const [state, setState] = useState<{ busy: boolean; phone: string | null; wrong: string | null }>({
    ...{ busy: false, phone: null, wrong: null },
  })
  const look = async () => {
    setState({ busy: true, phone: null, wrong: null })
    try {
      const { phone } = await call('talents.lookUpPhone', { who: who.ref, why })
      setState({ busy: false, phone, wrong: null })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ busy: false, phone: null, wrong: failure.refusal.message })
    }
  }
  const { phone } = state
  if (phone)
    return (
      <>
        <Text className="phone-sheet__number" selectable userSelect>
          {phone}
        </Text>
        <Text className="phone-sheet__about">这次查看已记下,也告诉了{who.name}。</Text>
        <Button kind="primary" onTap={() => void makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}>
          打电话
        </Button>
      </>
    )
  return (
    <>
      <Text className="phone-sheet__about">谁看的、为什么看,都会记下来,也会告诉{who.name}。只为写的这件事用。</Text>
      <Field label="为什么要看" value={why} onChange={setWhy} hint="最多 40 个字,比如:请您修 3 号楼的门禁" />
      {state.wrong && (
        <NoticeBar tone="amber">
          <Text>{state.wrong}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={state.busy} disabled={why.trim() === ''} onTap={() => void look()}>
        看电话
      </Button>
    </>
  )
}
