import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** A small value kept in one file: a killed process leaves the old value or the new one, never half of it. */
export class DurableJson<Value> {
  value: Value

  constructor(
    private readonly file: string,
    initial: Value,
  ) {
    this.value = this.read() ?? initial
  }

  save(): void {
    const temporary = `${this.file}.new`
    writeFileSync(temporary, JSON.stringify(this.value, null, 1))
    renameSync(temporary, this.file)
  }

  private read(): Value | null {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Value
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }
}
