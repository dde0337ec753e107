import { BSON } from 'bson'
import type { Document } from './documents'

export function sameDocument(one: Document, other: Document): boolean {
  return Buffer.from(BSON.serialize(one)).equals(Buffer.from(BSON.serialize(other)))
}
