import * as v from 'valibot'

const TemplateId = v.pipe(v.string(), v.nonEmpty())
/** A field of a subscribe message template: thing1, date3. */
const Field = v.pipe(v.string(), v.regex(/^[a-z_]+[0-9]+$/, 'a field is named like thing1'))

const ShiftTemplate = v.strictObject({
  id: TemplateId,
  fields: v.strictObject({ title: Field, news: Field, at: Field }),
})

/** What differs between one deployment and the next. Written once in config/settings.ts, checked when anything is built. */
export const Settings = v.strictObject({
  appid: v.pipe(
    v.string(),
    v.regex(/^(wx[0-9a-f]{16}|touristappid)$/, 'an appid is wx and 16 hex digits, or touristappid'),
  ),
  /** CloudBase environment id. */
  environment: v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,40}$/)),
  district: v.strictObject({
    /** First part of every area id: short, since it is printed into every entrance code. */
    id: v.pipe(v.string(), v.regex(/^[a-z]{2,4}$/)),
    name: v.pipe(v.string(), v.nonEmpty()),
  }),
  /** What the treasury gives each community a year for its residents’ projects, in fen. */
  serviceFund: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Subscribe message templates, as the operator's account numbers them. */
  templates: v.strictObject({
    /** Tells a poll's result. Every account's template numbers its fields its own way. */
    pollResult: v.strictObject({
      id: TemplateId,
      fields: v.strictObject({ title: Field, outcome: Field, closedOn: Field }),
    }),
    /** Tells a volunteer that a shift was moved or cancelled, or that somebody asks them to come. */
    shiftNews: ShiftTemplate,
    /** Tells who was waiting that they are in. */
    letIn: ShiftTemplate,
    /** Reminds a volunteer of tomorrow's shift. */
    tomorrow: ShiftTemplate,
    /** Tells that a notice hangs, or how many. */
    newNotice: v.strictObject({ id: TemplateId, fields: v.strictObject({ title: Field, area: Field, until: Field }) }),
    /** Calls somebody in an emergency. */
    callUp: v.strictObject({ id: TemplateId, fields: v.strictObject({ kind: Field, text: Field, where: Field }) }),
  }),
  /** Changes whenever the text of the privacy notice does, so that people are asked again. */
  privacyNotice: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
})
export type Settings = v.InferOutput<typeof Settings>
