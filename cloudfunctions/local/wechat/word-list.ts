import * as z from 'zod'
import { DurableJson } from '../durable-json'

/** Words that make a text risky, or fit for review only. */
export const Words = z.strictObject({ risky: z.array(z.string().min(1)), review: z.array(z.string().min(1)) })
export type Words = z.infer<typeof Words>

const INITIAL: Words = {
  risky: ['赌博', '代开发票', '高利贷', '办假证', '枪支'],
  review: ['加微信', '刷单', '返利'],
}

export class WordList {
  private readonly kept: DurableJson<Words>

  constructor(file: string) {
    this.kept = new DurableJson(file, INITIAL)
  }

  get words(): Words {
    return this.kept.value
  }

  replace(words: Words): void {
    this.kept.value = words
    this.kept.save()
  }

  suggest(text: string): 'pass' | 'review' | 'risky' {
    const has = (words: string[]) => words.some((word) => text.includes(word))
    if (has(this.words.risky)) return 'risky'
    return has(this.words.review) ? 'review' : 'pass'
  }
}
