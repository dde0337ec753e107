/** Chance that repeats: the same words give the same numbers on every machine. */
export interface Random {
  /** Below 1, from 0. */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<Choice>(choices: readonly Choice[]): Choice
  /** One of the choices, each as likely as its weight says. */
  weighted<Choice>(choices: readonly (readonly [choice: Choice, weight: number])[]): Choice
}

/** FNV-1a over UTF-16 units; http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** A stream of its own for each name, so that one part of the data can be made without the others. */
export function randomFor(...name: readonly (string | number)[]): Random {
  let state = hash(name.join('/'))

  // mulberry32, public domain by Tommy Ettinger.
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const pick = <Choice>(choices: readonly Choice[]): Choice => choices[Math.floor(next() * choices.length)]!

  function weighted<Choice>(choices: readonly (readonly [choice: Choice, weight: number])[]): Choice {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice
    return choices.at(-1)![0]
  }

  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick,
    weighted,
  }
}
