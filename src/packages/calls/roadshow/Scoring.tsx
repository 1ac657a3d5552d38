import { Text, View } from '@tarojs/components'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Stepper } from '../../../components/Stepper'
import type { PartProps } from './index'

/** For a juror: whole marks from 0 to 100, criterion by criterion; they can be changed until the result is out. */
export function Scoring({ show: { proposalId, criteria, scoring }, again }: PartProps) {
  const first = scoring?.marks ?? criteria.map(() => 60)
  const [marks, setMarks, drop] = useDraft<number[]>(`calls/marks/${proposalId}`, first)
  const { busy, refusal, run } = useAction('calls.score')
  const give = async () => {
    if (!(await run({ proposalId, marks }))) return
    drop()
    again()
  }
  return (
    <View className="calls__part">
      <Text className="calls__heading">您来打分</Text>
      <Text className="calls__small">
        {scoring?.marks ? '您打过了,出结果以前还能改。' : '没有人看得到您打了几分,公布的是平均分。'}
      </Text>
      {criteria.map(({ name, weight }, place) => (
        <View key={name} className="calls__line">
          <Text className="calls__word">
            {name}(占 {weight}%)
          </Text>
          <Stepper
            label={name}
            value={marks[place] ?? 0}
            onChange={(mark) => setMarks(marks.map((other, at) => (at === place ? mark : other)))}
            least={0}
            most={100}
            step={5}
            word={(value) => `${value} 分`}
          />
        </View>
      ))}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void give()}>
        {scoring?.marks ? '改成这些分' : '交这些分'}
      </Button>
    </View>
  )
}
