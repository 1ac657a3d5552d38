import type { CollectionDefinitions } from '../collections'
import { ServiceError } from '../wire/errors'
import { fromWire, isRecord } from '../wire/json'
import { reachOf } from './stages'

type Request = Record<string, unknown> & { action: string }

/** Lets a client's request to the database through, or throws ServiceError DATABASE_PERMISSION_DENIED. `now` in epoch ms. */
export function checkClient(request: Request, definitions: CollectionDefinitions, now: number): void {
  const { action, collectionName } = request
  const operation = operations.get(action)
  if (!operation || !allows(definitions, collectionName, operation)) throw denied()
  if (action !== 'database.aggregateDocuments') return
  const { reads, writes } = reachOf(stagesOf(request, now))
  if (writes || !reads.every((name) => allows(definitions, name, 'read'))) throw denied()
}

const operations = new Map<string, 'read' | 'write'>([
  ['database.getDocument', 'read'],
  ['database.calculateDocument', 'read'],
  ['database.aggregateDocuments', 'read'],
  ['database.insertDocument', 'write'],
  ['database.modifyDocument', 'write'],
  ['database.removeDocument', 'write'],
])

function allows(definitions: CollectionDefinitions, name: unknown, operation: 'read' | 'write'): boolean {
  const known = typeof name === 'string' && Object.hasOwn(definitions, name) ? definitions[name] : undefined
  return known?.rule?.[operation] === true
}

// In the form in which the pipeline will run.
function stagesOf({ stages }: Request, now: number): unknown[] {
  if (!Array.isArray(stages)) return []
  return stages.map((stage) =>
    isRecord(stage) ? { [String(stage.stageKey)]: fromWire(stage.stageValue, now) } : stage,
  )
}

function denied(): ServiceError {
  return new ServiceError('DATABASE_PERMISSION_DENIED', 'Permission denied by the security rule')
}
