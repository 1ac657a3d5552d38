import { Text } from '@tarojs/components'
import { DayTime } from '../../../components/DayTime'
import type { StepProps } from './index'

/** From when until when one can vote. */
export const When = ({ sketch, change, wrong }: StepProps) => (
  <>
    <Text className="form__hint">公告在审核通过时就贴出来。投票至少开 1 小时,一般开 7 天。</Text>
    <DayTime label="开始" value={sketch.opens} onChange={(opens) => change({ opens })} error={wrong('opensAt')} />
    <DayTime label="截止" value={sketch.closes} onChange={(closes) => change({ closes })} error={wrong('closesAt')} />
  </>
)
