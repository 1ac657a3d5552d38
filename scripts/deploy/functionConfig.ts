import * as v from 'valibot'

/** Seven fields of numbers, ranges, lists and steps. */
const isCron = (text: string): boolean => {
  const fields = text.split(' ')
  const part = '(?:\\*|\\?|[0-9]+(?:-[0-9]+)?)(?:/[0-9]+)?'
  return fields.length === 7 && fields.every((field) => new RegExp(`^${part}(?:,${part})*$`).test(field))
}

/** A function's config.json: what WeChat and the timer need of it, and what CloudBase allows it. */
export const FunctionConfig = v.strictObject({
  permissions: v.strictObject({ openapi: v.array(v.string()) }),
  timeout: v.pipe(
    v.number('there is no timeout'),
    v.integer('a timeout is in whole seconds'),
    v.minValue(1, 'a timeout is at least 1 s'),
    v.maxValue(900, 'a timeout is at most 900 s'),
  ),
  memorySize: v.pipe(
    v.number('there is no memorySize'),
    v.check(
      (mb) => mb === 64 || (mb % 128 === 0 && mb >= 128 && mb <= 3072),
      'memory is 64 or a multiple of 128 up to 3072 MB',
    ),
  ),
  triggers: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          name: v.pipe(
            v.string(),
            v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/, 'a trigger has a name of letters and digits'),
          ),
          type: v.literal('timer', 'only timers trigger functions'),
          config: v.pipe(v.string(), v.check(isCron, 'a cron has 7 fields: second minute hour day month weekday year')),
        }),
      ),
      v.maxLength(1, 'CloudBase allows one timer a function'),
    ),
    [],
  ),
})
export type FunctionConfig = v.InferOutput<typeof FunctionConfig>
export type Trigger = FunctionConfig['triggers'][number]
