import { Text } from '@tarojs/components'
import { type BallotKind, ballotKinds, ballotNames } from '../../../../domain/voting/poll'
import { standings } from '../../../../domain/voting/standing'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { TextArea } from '../../../components/TextArea'
import { Wrong } from '../../../components/Wrong'
import type { StepProps } from './Form'

/** What is asked, and how it is put to people. */
export function What({ sketch, change, wrong }: StepProps) {
  const choose = (ballot: BallotKind) =>
    change({
      ballot,
      ...(ballot !== 'yes-no' && standings[sketch.preset].voters === 'owner' ? { preset: 'advice-of-households' } : {}),
    })
  return (
    <>
      <Text className="form__heading">怎么投</Text>
      <Wrong>{wrong('ballot')}</Wrong>
      <Choice
        label="怎么投"
        options={ballotKinds.map((kind) => ({ value: kind, word: ballotNames[kind], about: explanations[kind] }))}
        value={sketch.ballot}
        onChange={choose}
      />
      <Field
        label={sketch.ballot === 'yes-no' ? '问题(标题)' : '标题'}
        value={sketch.title}
        onChange={(title) => change({ title })}
        hint="最多 40 个字,比如:2027 年服务群众经费项目"
        error={wrong('title')}
      />
      <TextArea
        label="说明(可以不填)"
        value={sketch.about}
        onChange={(about) => change({ about })}
        most={1000}
        hint="为什么投、钱从哪里来、投完怎么办。"
        error={wrong('about')}
      />
    </>
  )
}

const explanations: Record<BallotKind, string> = {
  budget: '在一笔经费里选项目,比如每年的服务群众经费',
  choose: '从几个里选几个,不涉及钱',
  score: '给每一个打 0 到 5 分',
  'yes-no': '问一个问题:同意、不同意、弃权',
}
