import { refusals as community } from '../../domain/community/refusals'
import { refusals as notices } from '../../domain/notices/refusals'
import { refusals as papers } from '../../domain/papers/refusals'
import { refusals as points } from '../../domain/points/refusals'
import { type RefusalCode, refusal, type refusals } from '../../domain/refusals'
import { refusals as talents } from '../../domain/talents/refusals'
import { refusals as volunteering } from '../../domain/volunteering/refusals'
import { refusals as voting } from '../../domain/voting/refusals'

const NOW = Date.UTC(2026, 10, 23, 2, 0)
const TONIGHT = Date.UTC(2026, 10, 23, 11, 30)

/** Facts for one example of each sentence. A new refusal without facts here doesn't compile. */
const facts: { [Code in RefusalCode]: Parameters<(typeof refusals)[Code]> } = {
  'unknown-action': [],
  'not-understood': ['choices', '太长了,最多 200'],
  unexpected: ['7f3a09c2'],
  'no-caller': [],
  busy: [],
  'words-refused': [],
  'words-unchecked': [],
  'out-of-reach': [],
  'scene-forged': [],
  'scene-retired': [],
  'no-such-area': [],
  'no-such-household': [],
  'privacy-not-accepted': [],
  'too-many-homes': [5],
  'no-home': [],
  'no-such-poll': [],
  'outside-area': ['鸣翠苑社区'],
  'not-an-owner': [],
  'age-not-declared': [18],
  'too-many-chosen': [3],
  'not-an-answer': [],
  'not-your-grid': [],
  'voters-in-person': [],
  'not-a-clerk': [],
  'outside-your-area': [],
  'no-such-draft': [],
  'draft-changed': [],
  'draft-decided': [],
  'not-your-draft': [],
  'own-draft': [],
  'closes-before-it-opens': [],
  'closes-too-soon': [],
  'too-few-projects': [2],
  'too-many-projects': [100],
  'same-name-twice': ['楼道灯'],
  'dearer-than-budget': ['小区主路硬化'],
  'free-of-charge': ['小区主路硬化'],
  'too-many-seats': [],
  'too-many-choices': [],
  'owners-answer-only': [],
  'owners-in-a-compound': [],
  'no-roster': [],
  'age-by-household': [],
  'age-below-the-law': [18],
  'entitled-missing': [],
  'guarantee-beyond-budget': [],
  'guarantee-against-itself': [],
  'guarantee-without-projects': ['服务类'],
  'poll-not-open': [TONIGHT, NOW],
  'poll-closed': [NOW - 3_600_000, NOW],
  'over-budget': [21_000_00],
  'chosen-twice': [],
  'no-such-project': [],
  'empty-ballot': [],
  'not-counted-yet': [TONIGHT, NOW],
  'still-counting': [],
  'leaf-not-counted': [],
  'no-such-notice': [],
  'not-an-organiser': [],
  'not-the-leader': [],
  'shift-not-begun': [],
  'shift-in-the-past': [],
  'shift-backwards': [],
  'child-missing': [],
  'no-child-here': [],
  'too-young': [16],
  'no-such-shift': [],
  'no-such-activity': [],
  'shift-cancelled': ['下大雨'],
  'shift-over': [],
  'shift-full-up': [],
  'shift-begun': [],
  'not-signed-up': [],
  'code-forged': [],
  'code-old': [],
  'check-in-early': [TONIGHT, NOW],
  'check-in-late': [],
  'was-not-there': [],
  'not-in-quarters': [],
  'longer-than-the-shift': [120],
  'no-such-offer': [],
  'offer-cancelled': ['老师病了'],
  'sold-out': [],
  'too-few-points': [12],
  'own-offer': [],
  'lesson-begun': [],
  'lesson-not-begun': [TONIGHT, NOW],
  'not-taken': [],
  'given-back': [],
  'handed-over': [],
  'not-your-offer': [],
  'not-an-approver': [],
  'offer-decided': [],
  'offer-elsewhere': [],
  'goods-by-the-community': [],
  'lesson-without-time': [],
  'goods-without-time': [],
  'lesson-in-the-past': [],
  'nothing-served': [],
  'too-many-services': [500],
  'too-many-certificates': [20],
  'name-not-printable': ['𠮷'],
  'no-such-certificate': [],
  'certificate-changed': [],
  'nothing-offered': [],
  'not-in-the-pool': [],
  'not-a-finder': [],
  'area-too-wide': [],
  'no-such-talent': [],
  'no-phone': [],
  'too-many-look-ups': [30],
  'phone-code-old': [],
  'not-a-caller': [],
  'call-up-times': [72],
  'no-such-call-up': [],
  'call-up-over': [],
  'not-called': [],
}

const features: { [name: string]: object } = { community, voting, notices, volunteering, talents, points, papers }

/** Every refusal by feature, with the sentence a person reads. */
export function refusalSections(): string[] {
  const codes = Object.keys(facts) as RefusalCode[]
  const general = codes.filter((code) => !Object.values(features).some((feature) => code in feature))
  return [
    '## Refusals',
    'Any action may refuse for a general reason, and for those of its feature.',
    section('general', general),
    ...Object.entries(features).map(([name, feature]) =>
      section(
        name,
        codes.filter((code) => code in feature),
      ),
    ),
  ]
}

const section = (name: string, codes: RefusalCode[]): string =>
  [`### Refusals: ${name}`, '', '| code | for example |', '| --- | --- |']
    .concat(codes.map((code) => `| \`${code}\` | ${sentence(code)} |`))
    .join('\n')

const sentence = <Code extends RefusalCode>(code: Code): string => refusal(code, ...facts[code]).message
