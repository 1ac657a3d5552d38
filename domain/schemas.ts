import * as v from 'valibot'

/** Schemas that several features share. */

/** An id as a person may meet it in a link or on paper. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
/** Where something is: see community/area.ts. */
export const AreaId = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^[a-z]{2,4}(\.[0-9]{1,3}){0,5}(\.[0-9]{1,2}-[0-9]{1,5})?$/),
)
/** SHA-256, lower-case hex. */
export const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export const Nonce = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
/** Milliseconds since the epoch. */
export const Moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Money in fen. */
export const Fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** An area with the name people call it by. */
export const Named = v.object({ id: AreaId, name: v.string() })
/** Goes on a list where the last page ended; opaque to the phone. */
export const Cursor = v.pipe(v.string(), v.maxLength(200))

/**
 * What a resident types and others will read. The mark lets the kernel find it in any request: nothing that carries it is stored
 * before WeChat's content check has seen it (cloudfunctions/kernel/words.ts).
 */
const spoken = v.metadata<string, { readonly spoken: true }>({ spoken: true })
export const Spoken = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most), spoken)
/** The same, where it may be left empty. */
export const SpokenMaybe = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most), spoken)
/** A file in the environment's storage, as uploading it answers: `cloud://<environment>.<bucket>/<path>`. */
export const FileId = v.pipe(v.string(), v.maxLength(300), v.regex(/^cloud:\/\/[A-Za-z0-9.-]+\/[A-Za-z0-9/._-]+$/))
