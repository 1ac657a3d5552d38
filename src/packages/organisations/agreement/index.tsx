import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { agreementStateNames } from '../../../../domain/organisations/words'
import { yuan } from '../../../../domain/wording/money'
import { fullDay } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Act } from '../../../components/Act'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Progress } from '../AgreementCard'
import { EndSheet } from './EndSheet'
import { SignSheet } from './SignSheet'
import { TickSheet } from './TickSheet'
import '../look.scss'

export type Agreement = Answer<'organisations.openAgreement'>
export type Side = Agreement['sides'][number]
type Sheet = { what: 'sign' | 'end'; side: Side } | { what: 'tick'; place: number }

export default function AgreementPage() {
  const { agreementId } = usePageParams('agreement')
  const found = useAnswer('organisations.openAgreement', { agreementId })
  return (
    <Page title="承接协议">
      {found.ready ? <Everything agreement={found.data} again={found.again} /> : <Waiting for={found} shape="page" />}
    </Page>
  )
}

function Everything({ agreement, again }: { agreement: Agreement; again: () => void }) {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const { projectTitle, organisationId, organisationName, state, from, until, amount, done, parts, ended } = agreement
  const { signed, sides } = agreement
  const close = () => setSheet(null)
  const finish = () => {
    close()
    again()
  }
  const toSign = state === 'proposed' ? sides.filter((side) => signed[side] === null) : []
  return (
    <>
      <View className="organisations__head">
        <Badge tone={state === 'signed' ? 'jade' : state === 'proposed' ? 'amber' : 'ink'}>
          {agreementStateNames[state]}
        </Badge>
        <Text className="organisations__title">{projectTitle}</Text>
        <Text className="organisations__small">
          {organisationName} · {fullDay(from)}至 {fullDay(until)}
        </Text>
      </View>
      <View className="organisations__facts">
        <View className="organisations__fact">
          <Text className="organisations__figure">{yuan(amount)}</Text>
          <Text className="organisations__label">约定的经费</Text>
        </View>
      </View>
      <Progress done={done} of={parts.length} />
      <View className="organisations__acts">
        {toSign.map((side) => (
          <Button key={side} kind="primary" onTap={() => setSheet({ what: 'sign', side })}>
            {side === 'clerk' ? '代表社区确认' : '代表组织确认'}
          </Button>
        ))}
      </View>
      <View className="organisations__part">
        <Text className="organisations__heading">要做到的</Text>
        {parts.map((part, place) => (
          <View key={`${part.due}${part.what}`} className="organisations__line">
            <Text className="organisations__word">{part.what}</Text>
            <Text className="organisations__small">
              {fullDay(part.due)}前 · 怎么算做到:{part.measure}
            </Text>
            {part.done && (
              <>
                <Text className="organisations__small">{fullDay(part.done.at)} 做好了,凭据:</Text>
                <Text className="organisations__link" selectable userSelect>
                  {part.done.link}
                </Text>
              </>
            )}
            {state === 'signed' && sides.includes('organisation') && (
              <Act
                word={part.done ? '换凭据' : '做好了'}
                about={`${part.what},${part.done ? '换凭据' : '做好了'}`}
                onTap={() => setSheet({ what: 'tick', place })}
              />
            )}
          </View>
        ))}
      </View>
      <View className="organisations__part">
        <Text className="organisations__heading">双方确认</Text>
        <Signed word="组织" signature={signed.organisation} />
        <Signed word="社区" signature={signed.clerk} />
        {ended && (
          <Text className="organisations__sentence">
            {fullDay(ended.at)} 由{ended.byName}结束:{ended.reason}
          </Text>
        )}
      </View>
      <Button kind="plain" onTap={() => open('organisation', { organisationId })}>
        看这家组织
      </Button>
      {state !== 'ended' && sides[0] && (
        <Button kind="quiet" onTap={() => setSheet({ what: 'end', side: sides[0] as Side })}>
          {state === 'signed' ? '结束协议' : '不签了'}
        </Button>
      )}
      {sheet?.what === 'sign' && <SignSheet agreement={agreement} side={sheet.side} onDone={finish} onClose={close} />}
      {sheet?.what === 'end' && <EndSheet agreement={agreement} side={sheet.side} onDone={finish} onClose={close} />}
      {sheet?.what === 'tick' && (
        <TickSheet agreement={agreement} place={sheet.place} onDone={finish} onClose={close} />
      )}
    </>
  )
}

const Signed = ({ word, signature }: { word: string; signature: Agreement['signed']['clerk'] }) => (
  <View className="organisations__line">
    <Text className="organisations__word">
      {word}:{signature ? `${signature.byName},${fullDay(signature.at)}确认` : '还没有确认'}
    </Text>
  </View>
)
