import { Text } from '@tarojs/components'
import { yuan } from '../../../../domain/wording/money'
import { fullDay } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Agreement, Side } from './index'

export type SheetProps = { agreement: Agreement; onDone: () => void; onClose: () => void }

/** The last look before one side confirms. */
export function SignSheet({ agreement, side, onDone, onClose }: SheetProps & { side: Side }) {
  const { agreementId, projectTitle, organisationName, from, until, amount, parts } = agreement
  const { busy, refusal, run } = useAction('organisations.signAgreement')
  const sign = async () => {
    if (await run({ agreementId, side })) onDone()
  }
  return (
    <Sheet open title={side === 'clerk' ? '代表社区确认' : '代表组织确认'} onClose={onClose}>
      <Text className="organisations__sentence">
        {organisationName}承接「{projectTitle}」,{fullDay(from)}至 {fullDay(until)},{parts.length} 项,{yuan(amount)}。
      </Text>
      <Text className="organisations__sentence">双方都确认以后生效,邻居都看得到。</Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void sign()}>
        确认
      </Button>
    </Sheet>
  )
}
