import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { Stepper } from '../../../components/Stepper'
import type { SheetProps } from './index'

/** The most of one organisation: domain/organisations/training.ts. */
const MOST = 10

/** How many people of an organisation come; naught gives the places back. */
export function JoinSheet({ training: { trainingId, title, own }, onDone, onClose }: SheetProps) {
  const [organisationId, choose] = useState(own[0]?.organisationId ?? '')
  const before = own.find((one) => one.organisationId === organisationId)?.people ?? 0
  const [seats, setSeats] = useState(before === 0 ? 1 : before)
  const { busy, refusal, run } = useAction('organisations.joinTraining')
  const join = async () => {
    if (await run({ trainingId, organisationId, seats })) onDone()
  }
  return (
    <Sheet open title={`报名「${title}」`} onClose={onClose}>
      {own.length > 1 && (
        <Choice
          label="哪家组织"
          options={own.map((one) => ({ value: one.organisationId, word: one.name }))}
          value={organisationId}
          onChange={choose}
        />
      )}
      <Stepper label="来几位" value={seats} onChange={setSeats} least={0} most={MOST} word={(value) => `${value} 位`} />
      {seats === 0 && before > 0 && <Text className="organisations__sentence">{before} 个座位让给别的组织。</Text>}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void join()}>
        {seats === 0 ? '确认不去了' : '确认报名'}
      </Button>
    </Sheet>
  )
}
