import { Text, View } from '@tarojs/components'
import { promise } from '../../../../domain/voting/announcement'
import { ruleNames, ruleSentences, rules } from '../../../../domain/voting/poll'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Guarantees } from './Guarantees'
import type { StepProps } from './index'

/** How it is counted: fixed before the first vote, and named in the notice. */
export function How({ sketch, change, wrong }: StepProps) {
  const { ballot, guarantees } = sketch
  const error = (field: string) => {
    const message = wrong(field)
    return message ? { error: message } : {}
  }
  return (
    <>
      {ballot === 'budget' && (
        <>
          <Field
            label="一共有多少经费(元)"
            value={sketch.budget}
            onChange={(budget) => change({ budget })}
            hint="比如 300000"
            {...error('budget')}
          />
          <Text className="form__heading">计票规则</Text>
          <Choice
            label="计票规则"
            options={rules.map((rule) => ({ value: rule, word: ruleNames[rule], about: ruleSentences[rule] }))}
            value={sketch.rule}
            onChange={(rule) => change({ rule })}
          />
          <Text className="form__heading">保底和封顶(可以不设)</Text>
          {wrong('guarantees') && <Text className="form__error">{wrong('guarantees')}</Text>}
          {guarantees.map((guarantee, place) => (
            <View key={promise(guarantee)} className="form__line">
              <View className="form__words">
                <Text className="form__name">{promise(guarantee)}</Text>
              </View>
              <View
                className="form__action"
                role="button"
                aria-role="button"
                aria-label={`去掉${promise(guarantee)}`}
                onClick={() => change({ guarantees: guarantees.filter((_, n) => n !== place) })}
              >
                <Text>去掉</Text>
              </View>
            </View>
          ))}
          <Guarantees onAdd={(guarantee) => change({ guarantees: [...guarantees, guarantee] })} />
        </>
      )}
      {ballot === 'choose' && (
        <Field
          label="每张票最多选几个"
          type="number"
          value={sketch.most}
          onChange={(most) => change({ most })}
          {...error('most')}
        />
      )}
      {(ballot === 'choose' || ballot === 'score') && (
        <Field
          label="一共选出几个"
          type="number"
          value={sketch.seats}
          onChange={(seats) => change({ seats })}
          hint="要比候选的少"
          {...error('seats')}
        />
      )}
    </>
  )
}
