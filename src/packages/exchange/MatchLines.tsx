import type { Answer } from '../../../domain/contract'
import { matchStateNames } from '../../../domain/exchange/words'
import { open } from '../../cloud/routes'
import { Button } from '../../components/Button'

/** Matches that one stands in, each a way to its page. */
export const MatchLines = ({ matches }: { matches: Answer<'exchange.list'>['matches'] }) => (
  <>
    {matches.map(({ matchId, needTitle, offerTitle, state }) => (
      <Button key={matchId} kind="plain" onTap={() => open('match', { matchId })}>
        {needTitle} ↔ {offerTitle}:{matchStateNames[state]}
      </Button>
    ))}
  </>
)
