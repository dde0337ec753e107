import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from './content-types'

export interface StoredFile {
  path: string
  bytes: number
  contentType: string
  /** The openid that uploaded it; empty for a function. */
  uploadedBy: string
  /** The cloud's clock. */
  at: number
  /** Where the bytes are on this machine. */
  blob: string
}

export class FileTooLarge extends Error {}

/**
 * The files of the cloud storage. A file's name on disk is a hash of its cloud path, so no cloud path, however
 * it's written, can point outside the folder.
 */
export class StorageFiles {
  constructor(
    private readonly folder: string,
    private readonly now: () => number,
  ) {
    mkdirSync(folder, { recursive: true })
  }

  /** Null when there is no such file. */
  async find(path: string): Promise<StoredFile | null> {
    try {
      return JSON.parse(await readFile(this.recordOf(path), 'utf8')) as StoredFile
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  /** Replaces a file of the same path. A broken-off or too large upload leaves nothing. */
  async write(
    path: string,
    content: Readable,
    limits: { maxBytes: number; uploadedBy: string },
  ): Promise<StoredFile> {
    const blob = join(this.folder, `${this.nameOf(path)}-${randomUUID()}`)
    const previous = await this.find(path)
    let bytes = 0
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            bytes += chunk.length
            if (bytes <= limits.maxBytes) yield chunk
          }
          // Only now, or the uploader sees a broken connection instead of the answer.
          if (bytes > limits.maxBytes) throw new FileTooLarge(`more than ${limits.maxBytes} bytes`)
        },
        createWriteStream(blob, { flush: true }),
      )
      const file: StoredFile = {
        path,
        bytes,
        contentType: contentTypeOf(path),
        uploadedBy: limits.uploadedBy,
        at: this.now(),
        blob,
      }
      await this.record(file)
      if (previous) await rm(previous.blob, { force: true })
      return file
    } catch (error) {
      await rm(blob, { force: true })
      throw error
    }
  }

  /** Whether there was one. */
  async remove(path: string): Promise<boolean> {
    const file = await this.find(path)
    if (file === null) return false
    await rm(this.recordOf(path), { force: true })
    await rm(file.blob, { force: true })
    return true
  }

  private async record(file: StoredFile): Promise<void> {
    const temporary = `${this.recordOf(file.path)}.${randomUUID()}`
    await writeFile(temporary, JSON.stringify(file), { flush: true })
    await rename(temporary, this.recordOf(file.path))
  }

  private recordOf(path: string): string {
    return join(this.folder, `${this.nameOf(path)}.json`)
  }

  private nameOf(path: string): string {
    return createHash('sha256').update(path).digest('hex')
  }
}
