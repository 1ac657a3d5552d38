/** Sentences by code; each is a function of what it needs to know. */
type Sentences = Record<string, (...facts: never[]) => string>

/**
 * A way to say no with the sentences of one feature: `refusal('over-budget', 2_000_00)`. Each feature has its own, so that a
 * phone that opens one feature does not load what all the others say.
 */
export const refusing =
  <Table extends Sentences>(table: Table) =>
  <Code extends keyof Table & string>(code: Code, ...facts: Parameters<Table[Code]>) => ({
    code,
    message: table[code]?.(...facts) ?? '',
  })
