import { Text, View } from '@tarojs/components'
import { skillNames, skills } from '../../../../domain/volunteering/activity'
import { Choices } from '../../../components/Choices'
import { Field } from '../../../components/Field'
import { Stepper } from '../../../components/Stepper'
import { Wrong } from '../../../components/Wrong'
import type { StepProps } from './Form'

/** Whom it looks for, and what an hour earns. */
export const Who = ({ sketch, change, wrong }: StepProps) => (
  <>
    <Text className="posting__heading">用得上什么本领</Text>
    <Text className="posting__hint">最多选 5 样。会的人更容易看到;不选就是谁都能来。</Text>
    <Wrong>{wrong('skills')}</Wrong>
    <Choices
      label="用得上什么本领"
      options={skills.map((value) => ({ value, word: skillNames[value] }))}
      values={sketch.skills}
      onChange={(chosen) => change({ skills: chosen })}
    />
    <Field
      label="最低年龄(周岁)"
      type="number"
      value={sketch.minimumAge}
      onChange={(minimumAge) => change({ minimumAge })}
      hint="不限就不填"
      error={wrong('minimumAge')}
    />
    <Text className="posting__label">服务 1 小时得多少积分</Text>
    <Stepper
      label="服务 1 小时的积分"
      value={sketch.pointsPerHour}
      onChange={(pointsPerHour) => change({ pointsPerHour })}
      least={0}
      most={20}
      word={(points) => (points === 0 ? '不记积分' : `${points} 分`)}
    />
    <View className="posting__below">
      <Text className="posting__hint">积分存进邻储银行,能换邻居的课和小物品。</Text>
    </View>
  </>
)
