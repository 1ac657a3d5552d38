import { Text, View } from '@tarojs/components'
import { promise } from '../../../../domain/voting/announcement'
import type { Guarantee } from '../../../../domain/voting/guarantees'
import { ruleNames, ruleSentences, rules } from '../../../../domain/voting/poll'
import { Act } from '../../../components/Act'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { Wrong } from '../../../components/Wrong'
import type { StepProps } from './Form'
import { Guarantees } from './Guarantees'

/** As many as a plan may hold. */
const MOST = 12

/** How it is counted: fixed before the first vote, and named in the notice. */
export function How({ sketch, change, wrong }: StepProps) {
  const { ballot, guarantees } = sketch
  // One promise of a kind to a category: a second takes the place of the first.
  const add = (guarantee: Guarantee) => {
    const { category, bound, of } = guarantee
    const others = guarantees.filter((other) => other.category !== category || other.bound !== bound || other.of !== of)
    change({ guarantees: [...others, guarantee] })
  }
  return (
    <>
      {ballot === 'budget' && (
        <>
          <MoneyField
            label="一共有多少经费(元)"
            value={sketch.budget}
            onChange={(budget) => change({ budget })}
            error={wrong('budget')}
          />
          <Text className="form__heading">计票规则</Text>
          <Choice
            label="计票规则"
            options={rules.map((rule) => ({ value: rule, word: ruleNames[rule], about: ruleSentences[rule] }))}
            value={sketch.rule}
            onChange={(rule) => change({ rule })}
          />
          <Text className="form__heading">保底和封顶(可以不设)</Text>
          <Text className="form__hint">比如:服务类至少选 1 个。写进公告,计票时照办。</Text>
          <Wrong>{wrong('guarantees')}</Wrong>
          {guarantees.map((guarantee, place) => (
            <View key={promise(guarantee)} className="form__line">
              <View className="form__words">
                <Text className="form__name">{promise(guarantee)}</Text>
              </View>
              <Act
                word="去掉"
                about={`去掉${promise(guarantee)}`}
                onTap={() => change({ guarantees: guarantees.filter((_, n) => n !== place) })}
              />
            </View>
          ))}
          {guarantees.length < MOST && <Guarantees onAdd={add} />}
        </>
      )}
      {ballot === 'choose' && (
        <Field
          label="每张票最多选几个"
          type="number"
          value={sketch.most}
          onChange={(most) => change({ most })}
          error={wrong('most')}
        />
      )}
      {(ballot === 'choose' || ballot === 'score') && (
        <Field
          label="一共选出几个"
          type="number"
          value={sketch.seats}
          onChange={(seats) => change({ seats })}
          hint="要比候选的少"
          error={wrong('seats')}
        />
      )}
    </>
  )
}
