import { Text, View } from '@tarojs/components'
import type { Decision } from '../../../../domain/organisations/organisation'
import { incubationNames } from '../../../../domain/organisations/words'
import { fullDay } from '../../../../domain/wording/time'
import type { Organisation } from './index'

export const decisionNames: Record<Decision, string> = {
  check: '材料审核通过',
  confirm: '确认登记',
  decline: '不通过',
  suspend: '暂停',
  resume: '恢复',
}

/** For the organisation and for clerks: how it came in, how it was brought up, and who guides it. */
export function Inside({ inside: { decided, moves, partyContact } }: { inside: NonNullable<Organisation['inside']> }) {
  return (
    <>
      <View className="organisations__part">
        <Text className="organisations__heading">登记经过</Text>
        {decided.length === 0 && <Text className="organisations__small">材料交上去了,等社区或镇街审核。</Text>}
        {decided.map(({ decision, byName, at, reason }) => (
          <View key={`${at}${decision}`} className="organisations__line">
            <Text className="organisations__word">
              {decisionNames[decision]}
              {reason && `:${reason}`}
            </Text>
            <Text className="organisations__small">
              {fullDay(at)} · {byName}
            </Text>
          </View>
        ))}
        <Text className="organisations__small">
          党建指导员:{partyContact ?? '还没有'}。只有本组织和工作人员看得到。
        </Text>
      </View>
      {moves.length > 0 && (
        <View className="organisations__part">
          <Text className="organisations__heading">孵化经过</Text>
          {moves.map(({ from, to, why, byName, at }) => (
            <View key={at} className="organisations__line">
              <Text className="organisations__word">
                {from ? `${incubationNames[from]} → ` : ''}
                {incubationNames[to]}:{why}
              </Text>
              <Text className="organisations__small">
                {fullDay(at)} · {byName}
              </Text>
            </View>
          ))}
        </View>
      )}
    </>
  )
}
