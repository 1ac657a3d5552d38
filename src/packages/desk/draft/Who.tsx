import { Text } from '@tarojs/components'
import { presets, standings } from '../../../../domain/voting/standing'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Wrong } from '../../../components/Wrong'
import { AreaChoice } from './AreaChoice'
import type { StepProps } from './Form'

/** Where the poll hangs, who votes, and what the law asks. */
export function Who({ sketch, change, desk, wrong }: StepProps) {
  const { voters, minimumAge } = standings[sketch.preset]
  const allowed = presets.filter((preset) => sketch.ballot === 'yes-no' || standings[preset].voters !== 'owner')
  return (
    <>
      <Text className="form__heading">在哪里投</Text>
      <Wrong>{wrong('area')}</Wrong>
      <AreaChoice areas={desk.areas} value={sketch.area} onChange={(area) => change({ area })} />
      <Text className="form__heading">谁来投,怎样才算数</Text>
      <Wrong>{wrong('preset')}</Wrong>
      <Choice
        label="谁来投"
        options={allowed.map((preset) => ({
          value: preset,
          word: standings[preset].name,
          about: standings[preset].sentence,
        }))}
        value={sketch.preset}
        onChange={(preset) => change({ preset, minimumAge: String(standings[preset].minimumAge ?? '') })}
      />
      {voters === 'person' && (
        <>
          <Field
            label="最低年龄(周岁)"
            type="number"
            value={sketch.minimumAge}
            onChange={(age) => change({ minimumAge: age })}
            hint={minimumAge === null ? '不限就不填' : `法律规定不低于 ${minimumAge} 周岁`}
            error={wrong('minimumAge')}
          />
          <Field
            label="有多少人可以投"
            type="number"
            value={sketch.entitled}
            onChange={(entitled) => change({ entitled })}
            hint="照社区的居民底册填,用来算参与率"
            error={wrong('entitled')}
          />
        </>
      )}
    </>
  )
}
