import { Text } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { DigitsSheet } from '../../../components/DigitsSheet'
import type { SheetProps } from './DecideSheet'

/** Another person speaks for the organisation from now on. */
export function ContactSheet({ organisation, onDone, onClose }: SheetProps) {
  const { organisationId, inside } = organisation
  const { busy, refusal, run } = useAction('organisations.changeContact')
  const change = async (named: { name: string; digits: string }) => {
    if (await run({ organisationId, revision: inside?.revision ?? 0, ...named })) onDone()
  }
  const words = { title: '换联系人', label: '新联系人的姓名', confirm: '确认换人' }
  return (
    <DigitsSheet {...words} busy={busy} refusal={refusal} onConfirm={(named) => void change(named)} onClose={onClose}>
      <Text className="organisations__sentence">换了以后,原来的联系人不能再替组织办事。</Text>
    </DigitsSheet>
  )
}
