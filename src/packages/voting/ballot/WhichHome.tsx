import { spoken } from '../../../../domain/wording/time'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import type { Poll } from './choosing'

/** Who has several homes here has a vote from each: first it is said which. */
export const WhichHome = ({ poll, onChoose }: { poll: Poll; onChoose: (household: string) => void }) => (
  <Page title="选票">
    <NoticeBar tone="amber">您有几处住处都能投这次票,每一户各有一票。这次替哪一户投?</NoticeBar>
    <Choice
      label="替哪一户投"
      options={poll.homes.map(({ household, label, votedAt }) => ({
        value: household,
        word: label,
        about: votedAt === null ? '还没投' : `${spoken(votedAt, poll.now)} 投过,可以改`,
      }))}
      value={null}
      onChange={onChoose}
    />
  </Page>
)
