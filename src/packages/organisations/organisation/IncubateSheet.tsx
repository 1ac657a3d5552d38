import { Text } from '@tarojs/components'
import { useState } from 'react'
import { type IncubationStage, incubationNames, incubationStages } from '../../../../domain/organisations/words'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { SheetProps } from './DecideSheet'

/** Where the organisation is brought up from now on, and why. */
export function IncubateSheet({ organisation, onDone, onClose }: SheetProps) {
  const { organisationId, stage, inside } = organisation
  const [to, setTo] = useState<IncubationStage | null>(null)
  const [why, setWhy, drop] = useDraft(`organisations/incubate/${organisationId}`, '')
  const { busy, refusal, run } = useAction('organisations.incubate')
  const move = async () => {
    if (!to || !(await run({ organisationId, revision: inside?.revision ?? 0, to, why }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="调整孵化阶段" onClose={onClose}>
      <Choice
        label="孵化阶段"
        options={incubationStages
          .filter((other) => other !== stage)
          .map((value) => ({ value, word: incubationNames[value] }))}
        value={to}
        onChange={setTo}
      />
      <Field label="为什么" value={why} onChange={setWhy} hint="比如:项目做得稳,可以进镇街孵化点" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!to || why.trim() === ''} onTap={() => void move()}>
        确认调整
      </Button>
    </Sheet>
  )
}
