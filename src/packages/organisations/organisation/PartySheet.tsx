import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { SheetProps } from './DecideSheet'

export function PartySheet({ organisation: { organisationId, inside }, onDone, onClose }: SheetProps) {
  const [name, setName, drop] = useDraft(`organisations/party/${organisationId}`, inside?.partyContact ?? '')
  const { busy, refusal, run } = useAction('organisations.namePartyContact')
  const write = async () => {
    if (!(await run({ organisationId, name }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="党建指导员" onClose={onClose}>
      <Field label="姓名" value={name} onChange={setName} hint="只有工作人员和本组织看得到;空着就是没有" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void write()}>
        写好了
      </Button>
    </Sheet>
  )
}
