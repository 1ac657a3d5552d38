import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'

type Props = { privacyNotice: string; onClaimed: () => void }

/** For the first two clerks of the district, who hold a code of the deployment; nobody sees it once there are two. */
export function FirstClerk({ privacyNotice, onClaimed }: Props) {
  const [open, setOpen] = useState(false)
  const [draft, change, drop] = useDraft('first-clerk', { code: '', name: '' })
  const { busy, refusal, run } = useAction('community.claimFirstClerk')
  const claim = async () => {
    const code = draft.code.trim().toLowerCase()
    if (!(await run({ code, name: draft.name, privacyNotice }))) return
    drop()
    onClaimed()
  }
  if (!open)
    return (
      <Button kind="quiet" onTap={() => setOpen(true)}>
        我有区级开通码
      </Button>
    )
  return (
    <View className="rights__part">
      <Text className="rights__heading">开通区级干部</Text>
      <Field
        label="您的姓名"
        value={draft.name}
        onChange={(name) => change({ ...draft, name })}
        hint="同事在名单里看得到"
      />
      <Field
        label="开通码"
        value={draft.code}
        onChange={(code) => change({ ...draft, code })}
        hint="部署时印在纸上的 32 位,用过一次就作废"
      />
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="plain" busy={busy} disabled={!draft.code || !draft.name} onTap={() => void claim()}>
        开通
      </Button>
    </View>
  )
}
