import { Decimal128, Long, ObjectId } from 'bson'
import { refused } from '../failure'
import { isPlain } from '../wire'

type Test = (value: unknown) => boolean
type Schema = Record<string, unknown>

/**
 * `$jsonSchema` as MongoDB understands it: draft 4, with `bsonType`, and without `$ref` or `format`.
 * https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/
 */
export function jsonSchemaTest(schema: Schema): Test {
  const tests = Object.entries(schema).map(([keyword, operand]) => {
    const keywordTest = KEYWORDS[keyword]
    if (!keywordTest) throw refused(`$jsonSchema keyword ${keyword} is not supported`)
    return keywordTest(operand, schema)
  })
  return (value) => tests.every((test) => test(value))
}

const TYPES: Record<string, Test> = {
  object: isPlain,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' || value instanceof Decimal128 || value instanceof Long,
  int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  long: (value) => value instanceof Long || Number.isInteger(value),
  double: (value) => typeof value === 'number',
  decimal: (value) => value instanceof Decimal128,
  boolean: (value) => typeof value === 'boolean',
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  objectId: (value) => value instanceof ObjectId,
  regex: (value) => value instanceof RegExp,
}

type Keyword = (operand: never, schema: Schema) => Test

const KEYWORDS: Record<string, (operand: unknown, schema: Schema) => Test> = Object.fromEntries(
  Object.entries({
    title: () => () => true,
    description: () => () => true,
    type: oneOfTypes,
    bsonType: oneOfTypes,
    enum: (values: unknown[]) => {
      const known = new Set(values.map((value) => JSON.stringify(value)))
      return (value) => known.has(JSON.stringify(value))
    },
    required: (names: string[]) => ifPlain((value) => names.every((name) => value[name] !== undefined)),
    properties: (schemas: Record<string, Schema>) => {
      const tests = Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaTest(schema)] as const)
      return ifPlain((value) => tests.every(([name, test]) => value[name] === undefined || test(value[name])))
    },
    patternProperties: (schemas: Record<string, Schema>) => {
      const tests = Object.entries(schemas).map(
        ([source, schema]) => [new RegExp(source), jsonSchemaTest(schema)] as const,
      )
      return ifPlain((value) =>
        tests.every(([pattern, test]) =>
          Object.keys(value).every((name) => !pattern.test(name) || test(value[name])),
        ),
      )
    },
    additionalProperties,
    minProperties: (least: number) => ifPlain((value) => Object.keys(value).length >= least),
    maxProperties: (most: number) => ifPlain((value) => Object.keys(value).length <= most),
    items: (schema: Schema | Schema[]) => {
      const tests = [schema].flat().map(jsonSchemaTest)
      return ifArray((value) =>
        value.every((element, i) =>
          Array.isArray(schema) ? (tests[i]?.(element) ?? true) : tests[0]!(element),
        ),
      )
    },
    minItems: (least: number) => ifArray((value) => value.length >= least),
    maxItems: (most: number) => ifArray((value) => value.length <= most),
    uniqueItems: (isAsked: boolean) =>
      ifArray(
        (value) => !isAsked || new Set(value.map((element) => JSON.stringify(element))).size === value.length,
      ),
    minimum: (least: number, { exclusiveMinimum }) =>
      ifNumber((value) => (exclusiveMinimum ? value > least : value >= least)),
    maximum: (most: number, { exclusiveMaximum }) =>
      ifNumber((value) => (exclusiveMaximum ? value < most : value <= most)),
    exclusiveMinimum: () => () => true,
    exclusiveMaximum: () => () => true,
    multipleOf: (unit: number) => ifNumber((value) => value % unit === 0),
    minLength: (least: number) => ifText((value) => [...value].length >= least),
    maxLength: (most: number) => ifText((value) => [...value].length <= most),
    pattern: (source: string) => {
      const pattern = new RegExp(source)
      return ifText((value) => pattern.test(value))
    },
    allOf: (schemas: Schema[]) => combined(schemas, (tests, value) => tests.every((test) => test(value))),
    anyOf: (schemas: Schema[]) => combined(schemas, (tests, value) => tests.some((test) => test(value))),
    oneOf: (schemas: Schema[]) =>
      combined(schemas, (tests, value) => tests.filter((test) => test(value)).length === 1),
    not: (schema: Schema) => {
      const test = jsonSchemaTest(schema)
      return (value) => !test(value)
    },
  } satisfies Record<string, Keyword>),
) as never

function oneOfTypes(names: string | string[]): Test {
  const tests = [names].flat().map((name) => {
    const test = TYPES[name]
    if (!test) throw refused(`$jsonSchema knows no type ${name}`)
    return test
  })
  return (value) => tests.some((test) => test(value))
}

function additionalProperties(allowed: boolean | Schema, schema: Schema): Test {
  const named = Object.keys((schema.properties as object | undefined) ?? {})
  const patterns = Object.keys((schema.patternProperties as object | undefined) ?? {}).map(
    (source) => new RegExp(source),
  )
  const test = typeof allowed === 'boolean' ? () => allowed : jsonSchemaTest(allowed)
  return ifPlain((value) =>
    Object.keys(value)
      .filter((name) => !named.includes(name) && !patterns.some((pattern) => pattern.test(name)))
      .every((name) => test(value[name])),
  )
}

function combined(schemas: Schema[], decide: (tests: Test[], value: unknown) => boolean): Test {
  const tests = schemas.map(jsonSchemaTest)
  return (value) => decide(tests, value)
}

function ifPlain(test: (value: Schema) => boolean): Test {
  return (value) => !isPlain(value) || test(value)
}

function ifArray(test: (value: unknown[]) => boolean): Test {
  return (value) => !Array.isArray(value) || test(value)
}

function ifNumber(test: (value: number) => boolean): Test {
  return (value) => typeof value !== 'number' || test(value)
}

function ifText(test: (value: string) => boolean): Test {
  return (value) => typeof value !== 'string' || test(value)
}
