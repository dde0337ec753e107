import './zod'
import type * as z from 'zod'
import type { Role } from './roles'

/**
 * Who may call: `anyone` with a platform identity, `resident` once registered, `confirmedResident` once a home
 * of theirs is confirmed, or the holder of a role somewhere. Whether it is *this* record's unit is a rule's question.
 */
export type Audience = 'anyone' | 'resident' | 'confirmedResident' | Role

export interface Endpoint<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly name: Name
  readonly roles: readonly Audience[]
  /** A write is counted by the rate limiter and carries a `requestId`; a read is neither. */
  readonly effect: 'read' | 'write'
  readonly input: Input
  readonly output: Output
}

/** Declares one endpoint, once, for the client's `call` and the server's `on`. */
export function endpoint<Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  declaration: Endpoint<Name, Input, Output>,
): Endpoint<Name, Input, Output> {
  return declaration
}

export type InputOf<E extends Endpoint> = z.input<E['input']>
export type ParsedInputOf<E extends Endpoint> = z.output<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>
