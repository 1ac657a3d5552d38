import { type ActionName, contract } from '../../domain/contract'
import { Cursor } from '../../domain/schemas'

/**
 * No feature can forget the content check: the kernel checks what the contract marks as spoken, and here every text that is not
 * marked must be of a shape that carries no words, or be one of those that are named below, with the reason.
 */

type Schema = {
  type: string
  pipe?: readonly { kind: string; type: string; metadata?: { spoken?: boolean } }[]
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
  options?: readonly (string | Schema)[]
}

/** Texts that stay unmarked, each with the reason. */
const unspoken: Record<string, string> = {
  'community.openHome scene': 'a code, verified and not kept',
  'community.openBinding scene': 'a code, verified and not kept',
  'community.bindHome scene': 'a code, verified and not kept',
  'community.bindHome privacyNotice': 'compared with the date in force',
  'community.bindHome slip': 'a code, verified and not kept',
  'community.bindHome roster name': 'compared with the roster and not kept',
  'community.useSlip slip': 'a code, verified and not kept',
  'community.claimFirstClerk privacyNotice': 'compared with the date in force',
  'community.showCode privacyNotice': 'compared with the date in force',
  'voting.castAssisted witness': 'a grid leader’s, for the audit log alone',
  'voting.castAssisted reason': 'a grid leader’s, for the audit log alone',
  'voting.submitDraft plan title': 'a clerk’s, which a second clerk answers for',
  'voting.submitDraft plan about': 'a clerk’s, which a second clerk answers for',
  'voting.submitDraft plan projects name': 'a clerk’s, which a second clerk answers for',
  'voting.submitDraft plan projects why': 'a clerk’s, which a second clerk answers for',
  'voting.submitDraft plan projects details': 'a clerk’s, which a second clerk answers for',
  'voting.submitDraft plan projects benefits': 'a clerk’s, which a second clerk answers for',
  'voting.returnDraft comment': 'from one clerk to another',
  'notices.listNotices search': 'looked for and not kept',
  'notices.submitDraft proposal publisher': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content title': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content lines': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content body text': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content body items': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content body title': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content body rows name': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content body rows': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content body caption': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content body lines name': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content body lines project': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal content files name': 'a clerk’s, which a second clerk answers for',
  'notices.submitDraft proposal reason': 'a clerk’s, which a second clerk answers for',
  'notices.returnDraft comment': 'from one clerk to another',
  'notices.answerObjection text': 'a clerk’s, in the name of their office',
  'notices.judgeWords reason': 'a clerk’s, to the author alone',
  'organisations.decide reason': 'a clerk’s, to the organisation alone',
  'organisations.incubate why': 'a clerk’s, to the organisation alone',
  'organisations.namePartyContact name': 'a name that a clerk writes down, for clerks and the organisation alone',
  'organisations.postTraining title': 'a clerk’s, in the name of their office',
  'organisations.postTraining about': 'a clerk’s, in the name of their office',
  'organisations.postTraining place': 'a clerk’s, in the name of their office',
  'organisations.proposeAgreement deliverables what': 'a clerk’s, which the organisation signs',
  'organisations.proposeAgreement deliverables measure': 'a clerk’s, which the organisation signs',
  'calls.writeCall title': 'a clerk’s, in the name of their office',
  'calls.writeCall about': 'a clerk’s, in the name of their office',
  'calls.writeCall criteria name': 'a clerk’s, in the name of their office',
  'ideas.findSimilar title': 'looked for and not kept',
  'ideas.answer text': 'a clerk’s, in the name of their office',
  'meetings.cancel reason': 'a convener’s, in the name of their office',
  'meetings.writeUp minutes': 'a convener’s, in the name of their office',
  'meetings.writeUp decisions text': 'a convener’s, in the name of their office',
  'meetings.writeUp decisions outcome who': 'a convener’s, in the name of their office',
  'meetings.signIn code': 'what a convener’s phone shows; compared and not kept',
  'funds.propose what from': 'a clerk’s, which a second clerk answers for',
  'funds.propose what project title': 'a clerk’s, which a second clerk answers for',
  'funds.propose what payee': 'a clerk’s, which a second clerk answers for',
  'funds.propose what text': 'a clerk’s, which a second clerk answers for',
  'funds.propose what reason': 'a clerk’s, which a second clerk answers for',
  'funds.propose what where': 'a clerk’s, which a second clerk answers for',
  'funds.giveBack comment': 'from one clerk to another',
  'volunteering.leaveShift child': 'names a child that is on the list already; not kept',
  'volunteering.checkIn code': 'what a leader’s phone shows; compared and not kept',
  'papers.downloadCertificate number': 'looked up and not kept',
  'papers.openCertificate number': 'looked up and not kept',
  'points.handOver key': 'stands for a redemption that is there already',
  'places.rename from': 'compared with the name that is there',
  'places.rename to': 'a clerk’s name of a place, with the reason in the audit log',
  'places.rename reason': 'a clerk’s, seen by those who keep the places',
  'roster.correctRow names name': 'a clerk’s, seen by the owner and by who keeps the roster',
  'roster.correctRow reason': 'a clerk’s, seen by the owner and by who keeps the roster',
  'roster.answerRequest answer': 'a clerk’s, to the owner who asked',
  'places.openPlace search': 'looked for and not kept',
  'places.merge name': 'compared with the name that is there',
  'places.merge reason': 'a clerk’s, seen by those who keep the places',
  'places.retire name': 'compared with the name that is there',
  'places.retire reason': 'a clerk’s, seen by those who keep the places',
  'places.reissueCode reason': 'a clerk’s or a grid leader’s, seen by those who keep the places',
  'talents.keepPhone code': 'WeChat’s, exchanged for a number and not kept',
}

type Text = { path: string; schema: Schema }

function textsOf(schema: Schema, path: string): Text[] {
  if (schema.wrapped) return textsOf(schema.wrapped, path)
  if (schema.type === 'string') return [{ path, schema }]
  const fields = Object.entries(schema.entries ?? {}).flatMap(([name, field]) => textsOf(field, `${path} ${name}`))
  const items = schema.item ? textsOf(schema.item, path) : []
  const options = (schema.options ?? []).flatMap((option) => (typeof option === 'string' ? [] : textsOf(option, path)))
  return [...fields, ...items, ...options]
}

const all = (Object.keys(contract) as ActionName[]).flatMap((name) =>
  textsOf(contract[name].request as unknown as Schema, name),
)
const isSpoken = ({ pipe = [] }: Schema): boolean => pipe.some(({ metadata }) => metadata?.spoken === true)
const hasPattern = ({ pipe = [] }: Schema): boolean => pipe.some(({ type }) => type === 'regex')
const isCursor = (schema: Schema): boolean => schema === (Cursor as unknown as Schema)
const paths = (texts: Text[]) => [...new Set(texts.map(({ path }) => path))].sort()

test('every text that a resident may type is marked for the check of words', () => {
  const free = all.filter(({ schema }) => !isSpoken(schema) && !hasPattern(schema) && !isCursor(schema))
  expect(paths(free)).toEqual(Object.keys(unspoken).sort())
})

test('what people type in these places is marked', () => {
  expect(paths(all.filter(({ schema }) => isSpoken(schema)))).toEqual(
    expect.arrayContaining([
      'volunteering.giveFeedback text',
      'volunteering.postActivity shifts venue name',
      'volunteering.signUp child name',
      'volunteering.signUp name',
    ]),
  )
})
