import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { asksWho, type Right, rights, whyNotAllowed } from '../../domain/community/rights'
import { type ActionName, type Answer, contract } from '../../domain/contract'
import { type Refusal, refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { type Caller, callerOfThisEvent } from './caller'
import { misunderstanding } from './misunderstanding'
import { Refused, refuseIf } from './refused'
import { checkWords, spokenIn, type Words } from './words'

/**
 * `words`: whether what the caller typed may be seen by others, or by the caller alone for now. `openData`: what stood beside the request, where
 * the phone sends a cloudID and WeChat puts what it stands for; unchecked.
 */
export type Context = { caller: Caller; now: Moment; words: Words; openData: unknown }
type Understood<Name extends ActionName> = v.InferOutput<(typeof contract)[Name]['request']>
type Handler<Name extends ActionName> = (request: Understood<Name>, context: Context) => Promise<Answer<Name>>

export type Action = { name: ActionName; answer: (data: unknown, context: Omit<Context, 'words'>) => Promise<unknown> }
export type Reply = { ok: true; data: unknown } | { ok: false; refusal: Refusal }

/**
 * Ties a handler to the contract and to the table of rights: it gets a request that is valid, from somebody who may ask for such a
 * thing, and nothing leaves that the contract doesn't name. 1 read of the caller's own document, where it depends on who asks.
 */
export const action = <Name extends ActionName>(name: Name, handle: Handler<Name>): Action => ({
  name,
  answer: async (data, context) => {
    const request = v.safeParse(contract[name].request, data)
    if (!request.success) throw new Refused(misunderstanding(request.issues[0]))
    const right: Right = rights[name]
    if (asksWho(right)) {
      context.caller.openid()
      refuseIf(whyNotAllowed(right, request.output as object, await context.caller.person(), context.now))
    }
    const texts = spokenIn(contract[name].request, request.output)
    const words = texts.length > 0 ? await checkWords(texts, context.caller.openid()) : 'fine'
    return v.parse(contract[name].answer, await handle(request.output as Understood<Name>, { ...context, words }))
  },
})

/** The `main` of a function that serves these actions. Event `{ action, data }`; it never throws. */
export const serve = (actions: Action[]) => {
  const byName = new Map<unknown, Action>(actions.map((action) => [action.name, action]))
  return async (event: { action?: unknown; data?: unknown; openData?: unknown }): Promise<Reply> => {
    const caller = callerOfThisEvent()
    const action = byName.get(event?.action)
    if (!action) return { ok: false, refusal: { ...refusal('unknown-action'), field: 'action' } }
    const context = { caller, now: Date.now(), openData: event.openData }
    try {
      return { ok: true, data: await action.answer(event.data ?? {}, context) }
    } catch (failure) {
      if (failure instanceof Refused) return { ok: false, refusal: failure.refusal }
      return { ok: false, refusal: refusal('unexpected', logged(action.name, failure)) }
    }
  }
}

/** Writes an unexpected failure to the log and answers its short id, which is all that leaves. */
export function logged(action: string, failure: unknown): string {
  const id = randomUUID().slice(0, 8)
  const { name, stack } = failure instanceof Error ? failure : new Error(String(failure))
  // The first line of a stack repeats the message, which may quote a person's data; where it happened is enough.
  const where = stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? []
  const code = (failure as { errCode?: unknown }).errCode
  console.error(
    JSON.stringify({ unexpected: id, action, name, code, where: where.slice(0, 8).map((line) => line.trim()) }),
  )
  return id
}
