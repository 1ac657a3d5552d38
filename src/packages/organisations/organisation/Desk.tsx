import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Decision } from '../../../../domain/organisations/organisation'
import { Button } from '../../../components/Button'
import { Photos } from '../../../components/Photos'
import { ContactSheet } from './ContactSheet'
import { DecideSheet } from './DecideSheet'
import { IncubateSheet } from './IncubateSheet'
import type { Organisation, PartProps } from './index'
import { PartySheet } from './PartySheet'

const acts: Record<Decision, string> = {
  check: '材料没问题',
  confirm: '确认登记',
  decline: '不通过',
  suspend: '暂停登记',
  resume: '恢复登记',
}

/** For clerks: the papers, and what they may do now. */
export function Desk({ organisation, desk, again }: PartProps & { desk: NonNullable<Organisation['desk']> }) {
  const [sheet, setSheet] = useState<Decision | 'incubate' | 'party' | 'contact' | null>(null)
  const { contactName, certificate, decisions, mayIncubate } = desk
  const done = () => {
    setSheet(null)
    again()
  }
  const close = () => setSheet(null)
  return (
    <View className="organisations__part">
      <Text className="organisations__heading">工作人员看的</Text>
      <Text className="organisations__sentence">联系人:{contactName}</Text>
      {certificate && <Photos pictures={[{ address: certificate, state: 'shown' }]} alt="登记证书" />}
      <View className="organisations__acts">
        {decisions.map((decision) => (
          <Button
            key={decision}
            kind={decision === 'check' || decision === 'confirm' ? 'primary' : 'plain'}
            onTap={() => setSheet(decision)}
          >
            {acts[decision]}
          </Button>
        ))}
        {mayIncubate && (
          <Button kind="plain" onTap={() => setSheet('incubate')}>
            调整孵化阶段
          </Button>
        )}
        <Button kind="quiet" onTap={() => setSheet('party')}>
          写党建指导员
        </Button>
        {organisation.state === 'registered' && (
          <Button kind="quiet" onTap={() => setSheet('contact')}>
            换联系人
          </Button>
        )}
      </View>
      {sheet === 'incubate' && <IncubateSheet organisation={organisation} onDone={done} onClose={close} />}
      {sheet === 'contact' && <ContactSheet organisation={organisation} onDone={done} onClose={close} />}
      {sheet === 'party' && <PartySheet organisation={organisation} onDone={done} onClose={close} />}
      {sheet && sheet !== 'incubate' && sheet !== 'party' && sheet !== 'contact' && (
        <DecideSheet organisation={organisation} decision={sheet} title={acts[sheet]} onDone={done} onClose={close} />
      )}
    </View>
  )
}
