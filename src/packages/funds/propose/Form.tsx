import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { fundShortNames, yearOf } from '../../../../domain/funds/fund'
import { actNames } from '../../../../domain/funds/summary'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { toWhatIsWrong } from '../../../phone/scroll'
import { Fields } from './Fields'
import { type Act, alsoLastYear, kindsOf, newSketch, requestOf, type Sketch, type Wrong, whatIsWrong } from './sketch'
import './index.scss'

const abouts: Record<Act, string> = {
  income: '财政拨的、捐来的,先记在账上',
  budget: '一个项目最多用多少',
  commit: '和谁说好做什么、付多少',
  spend: '付了一笔,要有凭证',
  release: '约好的钱用不完,退回账上',
  reverse: '记错的一笔不能删,冲回来',
  pledge: '谁说好捐多少,到哪里给',
  fulfil: '认捐的钱到了基金账上',
}

/** What is to be booked, typed on one page; a colleague looks at it before anything moves. */
export function Form({ desk: { communities, now } }: { desk: Answer<'funds.openDesk'> }) {
  const [first] = useState(() => newSketch(now, communities[0]?.id ?? ''))
  const [sketch, keepSketch, dropSketch] = useDraft<Sketch>('funds/propose', first)
  // What was typed last counts, also for a tap that comes before it is drawn.
  const latest = useRef(sketch)
  const [missing, setMissing] = useState<Wrong | null>(null)
  const { busy, refusal, run } = useAction('funds.propose')
  const { act, area, kind, year } = sketch
  const change = (part: Partial<Sketch>) => {
    latest.current = { ...latest.current, ...part }
    keepSketch(latest.current)
    setMissing(null)
  }
  const choose = (next: Act) =>
    change({ act: next, kind: kindsOf(next)[0] ?? 'service', year: yearOf(now), project: '', promise: '', entry: '' })
  const send = async () => {
    const { act: chosen, proposalId } = latest.current
    if (chosen === null) return
    const reason = whatIsWrong(latest.current, chosen)
    setMissing(reason)
    if (reason) return toWhatIsWrong()
    if (!(await run(requestOf(latest.current, chosen)))) return
    dropSketch()
    openInstead('fundProposal', { proposalId })
  }
  return (
    <>
      {communities.length > 1 && (
        <PlaceChoice
          label="哪个社区"
          places={communities}
          value={area}
          onChange={(next) => change({ area: next, project: '', promise: '', entry: '' })}
        />
      )}
      <Choice
        label="做什么"
        options={(Object.keys(actNames) as Act[]).map((value) => ({
          ...{ value, word: actNames[value], about: abouts[value] },
        }))}
        value={act}
        onChange={choose}
      />
      {act !== null && (
        <>
          {kindsOf(act).length > 1 && (
            <Choice
              label="哪一种经费"
              look="tiles"
              options={kindsOf(act).map((value) => ({ value, word: fundShortNames[value] }))}
              value={kind}
              onChange={(next) => change({ kind: next, project: '', promise: '', entry: '' })}
            />
          )}
          {alsoLastYear(act) && (
            <Choice
              label="哪一年的账"
              look="tiles"
              options={[yearOf(now), yearOf(now) - 1].map((one) => ({ value: String(one), word: `${one} 年` }))}
              value={String(year)}
              onChange={(next) => change({ year: Number(next), promise: '', entry: '' })}
            />
          )}
          <Fields sketch={sketch} act={act} change={change} missing={missing} />
          {refusal && (
            <NoticeBar tone="amber">
              <Text>{refusal.message}</Text>
            </NoticeBar>
          )}
          <Text className="fund-form__hint">交出去以后,由另一位工作人员看过才记账。</Text>
          <Button kind="primary" busy={busy} onTap={() => void send()}>
            交给同事审核
          </Button>
        </>
      )}
    </>
  )
}
