import { Text, View } from '@tarojs/components'
import { type ComponentProps, useState } from 'react'
import { areaAt } from '../../../../domain/community/area'
import type { Answer } from '../../../../domain/contract'
import { stillThere } from '../../../../domain/voting/choices'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { circumstances, emptyPaper, usePaper } from '../paper'
import { doorName } from '../sweep/storeys'
import { Ballot } from './Ballot'
import { Check } from './Check'
import { Circumstances } from './Circumstances'
import type { Taken } from './casting'
import { wayNames } from './circumstanceWords'
import { Foot } from './Foot'
import type { Poll } from './filling'
import { TheirReceipt } from './TheirReceipt'
import './index.scss'

const TITLE = '代录选票'

type Door = Answer<'voting.listNotVoted'>['doors'][number]

export default function AssistPage() {
  const { pollId, household } = usePageParams('assist')
  const poll = useAnswer('voting.openPoll', { pollId })
  const doors = useAnswer('voting.listNotVoted', { pollId, building: areaAt('building', household) ?? household })
  const [taken, setTaken] = useState<Taken | null>(null)
  if (poll.ready && taken)
    return (
      <Page title={TITLE}>
        <TheirReceipt taken={taken} title={poll.data.title} />
      </Page>
    )
  if (!doors.ready) return <Still for={doors} />
  if (!poll.ready) return <Still for={poll} />
  const door = doors.data.doors.find((candidate) => candidate.household === household)
  if (door && doors.data.mayAssist) return <Assist poll={poll.data} door={door} onCast={setTaken} />
  return (
    <Page title={TITLE}>
      <NoticeBar tone="amber">
        <Text>{whyNot(doors.data, door)}</Text>
      </NoticeBar>
    </Page>
  )
}

const Still = ({ for: asked }: { for: ComponentProps<typeof Waiting>['for'] }) => (
  <Page title={TITLE}>
    <Waiting for={asked} shape="page" />
  </Page>
)

const whyNot = ({ mayAssist }: Answer<'voting.listNotVoted'>, door: Door | undefined): string =>
  mayAssist && !door
    ? '这户不在这次投票的名单里,不能代录。'
    : '这次投票现在不能代录:可能已经截止,或者要本人在自己的手机上投。'

/** First how the ballot came, then the ballot, then the last look. */
function Assist({ poll, door, onCast }: { poll: Poll; door: Door; onCast: (taken: Taken) => void }) {
  const [paper, setPaper, dropPaper] = usePaper(poll.id, door.household, poll.closesAt)
  const [begun, setBegun] = useState(paper.step !== 'way')
  const [checking, setChecking] = useState(false)
  const { way, step } = paper
  const choices = stillThere(poll.asked, poll.projects, paper.choices)
  const startAnew = () => {
    setPaper(emptyPaper(poll.closesAt))
    dropPaper()
    setBegun(false)
  }
  const finish = (taken: Taken) => {
    dropPaper()
    onCast(taken)
  }
  const filling = step === 'ballot' && way !== null
  return (
    <Page title={TITLE} foot={filling && <Foot poll={poll} choices={choices} onCheck={() => setChecking(true)} />}>
      <View className="assist__head">
        <Text className="assist__home">{doorName(door)}</Text>
        <Text className="assist__poll">{poll.title}</Text>
      </View>
      {door.voted && (
        <NoticeBar tone="amber">
          <Text>这户已经投过一次。再投一张,只算后面这张。</Text>
        </NoticeBar>
      )}
      {begun && (
        <NoticeBar tone="jade">
          <Text>接着录上次没录完的这张。</Text>
        </NoticeBar>
      )}
      {filling ? (
        <>
          <View className="assist__came">
            <Text className="assist__came-words">
              {wayNames[way]},见证人{paper.witness.trim()}
            </Text>
            <Button kind="quiet" onTap={() => setPaper({ ...paper, step: circumstances[0] })}>
              改
            </Button>
          </View>
          <Ballot
            key={way}
            poll={poll}
            household={door.household}
            way={way}
            choices={choices}
            onChange={(choices) => setPaper({ ...paper, choices })}
          />
          <Check
            poll={poll}
            label={doorName(door)}
            voted={door.voted}
            ballot={{
              pollId: poll.id,
              household: door.household,
              choices,
              way,
              witness: paper.witness.trim(),
              reason: paper.reason.trim(),
            }}
            shown={checking}
            onClose={() => setChecking(false)}
            onCast={finish}
          />
        </>
      ) : (
        <Circumstances paper={paper} onChange={setPaper} />
      )}
      {(filling || begun) && (
        <Button kind="quiet" onTap={startAnew}>
          不要这张,从头录
        </Button>
      )}
    </Page>
  )
}
