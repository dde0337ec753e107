/** The platform's function rules: by function name, `*` for the others. Without any rule every client may invoke. */
export type FunctionRules = Readonly<Record<string, { readonly invoke: boolean | string }>>

const EXPRESSIONS: Readonly<Record<string, (openid: string) => boolean>> = {
  true: () => true,
  false: () => false,
  'auth != null': (openid) => openid !== '',
}

/** Refuses a rule it can't read, rather than guess who may call. */
export function checkRules(rules: FunctionRules): FunctionRules {
  for (const [name, { invoke }] of Object.entries(rules)) {
    if (!(String(invoke) in EXPRESSIONS)) throw new Error(`function rule "${name}": can't read "${invoke}"`)
  }
  return rules
}

export function clientMayInvoke(rules: FunctionRules, name: string, openid: string): boolean {
  const rule = rules[name] ?? rules['*'] ?? { invoke: true }
  return EXPRESSIONS[String(rule.invoke)]?.(openid) ?? false
}
