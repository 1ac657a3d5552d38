import { StoreError } from '../store'
import { isPlain, keyOf, sameValue } from '../values/key'
import { regExpOf } from '../values/regExp'
import { isNumber, type Test, typeTest } from './tests'

type Keyword = (operand: unknown, schema: Record<string, unknown>) => Test

/** The test behind `$jsonSchema`: draft 4 as MongoDB has it, with `bsonType`. Throws StoreError bad-parameter. */
export function schemaTest(schema: unknown): Test {
  if (!isPlain(schema)) throw refused('$jsonSchema must be an object')
  const tests = Object.entries(schema).map(([name, operand]) => {
    const keyword = Object.hasOwn(keywords, name) ? keywords[name] : undefined
    if (!keyword) throw refused(`Unknown $jsonSchema keyword: ${name}`)
    return keyword(operand, schema)
  })
  return (value) => tests.every((test) => test(value))
}

const always: Test = () => true

const keywords: Record<string, Keyword> = {
  title: () => always,
  description: () => always,
  type: (names) => typeTest(listOrOne(names).map(bsonName)),
  bsonType: (names) => typeTest(names),
  enum(values) {
    const allowed = list('enum', values)
    return (value) => allowed.some((one) => sameValue(one, value))
  },

  minimum: (least, { exclusiveMinimum: out }) => ofNumber((n) => (out ? n > Number(least) : n >= Number(least))),
  maximum: (most, { exclusiveMaximum: out }) => ofNumber((n) => (out ? n < Number(most) : n <= Number(most))),
  exclusiveMinimum: () => always,
  exclusiveMaximum: () => always,
  multipleOf: (divisor) => ofNumber((n) => n % Number(divisor) === 0),

  minLength: (least) => ofText((text) => [...text].length >= Number(least)),
  maxLength: (most) => ofText((text) => [...text].length <= Number(most)),
  pattern(pattern) {
    const expression = regExpOf(String(pattern), '')
    return ofText((text) => expression.test(text))
  },

  items(schema, { additionalItems }) {
    if (!Array.isArray(schema)) return ofList(each(schemaTest(schema)))
    const tests = schema.map(schemaTest)
    const rest = rule(additionalItems)
    return ofList((items) => items.every((item, at) => (tests[at] ?? rest)(item)))
  },
  additionalItems: () => always,
  minItems: (least) => ofList((items) => items.length >= Number(least)),
  maxItems: (most) => ofList((items) => items.length <= Number(most)),
  uniqueItems: (wanted) => ofList((items) => wanted !== true || new Set(items.map(keyOf)).size === items.length),

  required(names) {
    const all = list('required', names).map(String)
    return ofObject((value) => all.every((name) => has(value, name)))
  },
  properties(schemas) {
    const tests = entries('properties', schemas).map(([name, schema]) => [name, schemaTest(schema)] as const)
    return ofObject((value) => tests.every(([name, test]) => !has(value, name) || test(value[name])))
  },
  patternProperties(schemas) {
    const tests = entries('patternProperties', schemas).map(
      ([name, schema]) => [regExpOf(name, ''), schemaTest(schema)] as const,
    )
    return ofObject((value) =>
      Object.entries(value).every(([name, field]) =>
        tests.every(([pattern, test]) => !pattern.test(name) || test(field)),
      ),
    )
  },
  additionalProperties(schema, { properties, patternProperties }) {
    const named = new Set(Object.keys(isPlain(properties) ? properties : {}))
    const patterns = Object.keys(isPlain(patternProperties) ? patternProperties : {}).map((name) => regExpOf(name, ''))
    const rest = rule(schema)
    return ofObject((value) =>
      Object.entries(value).every(
        ([name, field]) => named.has(name) || patterns.some((pattern) => pattern.test(name)) || rest(field),
      ),
    )
  },
  minProperties: (least) => ofObject((value) => Object.keys(value).length >= Number(least)),
  maxProperties: (most) => ofObject((value) => Object.keys(value).length <= Number(most)),
  dependencies(dependencies) {
    const tests = entries('dependencies', dependencies).map(
      ([name, wanted]) => [name, schemaTest(Array.isArray(wanted) ? { required: wanted } : wanted)] as const,
    )
    return ofObject((value) => tests.every(([name, test]) => !has(value, name) || test(value)))
  },

  allOf: (schemas) => counted('allOf', schemas, (holding, all) => holding === all),
  anyOf: (schemas) => counted('anyOf', schemas, (holding) => holding > 0),
  oneOf: (schemas) => counted('oneOf', schemas, (holding) => holding === 1),
  not(schema) {
    const test = schemaTest(schema)
    return (value) => !test(value)
  },
}

// A keyword says something of its own type only: a text is never under a minimum.
function ofNumber(test: (number: number) => boolean): Test {
  return (value) => !isNumber(value) || test(Number(value))
}

function ofText(test: (text: string) => boolean): Test {
  return (value) => typeof value !== 'string' || test(value)
}

function ofList(test: (items: unknown[]) => boolean): Test {
  return (value) => !Array.isArray(value) || test(value)
}

function ofObject(test: (value: Record<string, unknown>) => boolean): Test {
  return (value) => !isPlain(value) || test(value)
}

function each(test: Test): (items: unknown[]) => boolean {
  return (items) => items.every(test)
}

function rule(schema: unknown): Test {
  if (schema === undefined || schema === true) return always
  return schema === false ? () => false : schemaTest(schema)
}

function counted(name: string, schemas: unknown, judge: (holding: number, all: number) => boolean): Test {
  const tests = list(name, schemas).map(schemaTest)
  return (value) => judge(tests.filter((test) => test(value)).length, tests.length)
}

function bsonName(name: unknown): unknown {
  if (name === 'boolean') return 'bool'
  if (name === 'integer') throw refused('$jsonSchema type integer is not supported: use bsonType')
  return name
}

function has(value: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined
}

function listOrOne(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function list(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw refused(`$jsonSchema keyword ${name} needs a list`)
  return value
}

function entries(name: string, value: unknown): [string, unknown][] {
  if (!isPlain(value)) throw refused(`$jsonSchema keyword ${name} needs an object`)
  return Object.entries(value)
}

function refused(message: string): StoreError {
  return new StoreError('bad-parameter', message)
}
