import * as v from 'valibot'

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
  /** Subscribe message templates, as the operator's account numbers them. */
  templates: v.strictObject({ pollResult: v.pipe(v.string(), v.nonEmpty()) }),
  /** Changes whenever the text of the privacy notice does, so that people are asked again. */
  privacyNotice: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
})
export type Settings = v.InferOutput<typeof Settings>
