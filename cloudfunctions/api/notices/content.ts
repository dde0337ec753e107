import type { ContentCheck } from '../../../shared/direct-line/schema'
import type { NoticeDraft } from '../../../shared/notices/draft'
import { plainText } from '../../../shared/notices/formatting'
import { staffRoles } from '../../../shared/notices/rules'
import type { RoleGrant } from '../../../shared/roles'
import { termsOf } from '../../../shared/search'
import { cut } from '../../../shared/text'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { checkText } from '../../kit/wechat'
import type { Member } from '../members/store'
import { inspectPdfs } from '../pdf-files'
import type { Notice, StoredPhoto } from './store'

const LONGEST_EXCERPT = 60

/**
 * Whether residents see a text whose check came out so. The urgent word of staff doesn't wait for a check that can't be
 * had: a burst main won't wait for the content service, staff sign with their office, the posting is in the audit
 * log, and a worker still looks at it and can take it down. A leader is a neighbour: their text waits for that worker.
 */
export const mayBeShown = (
  check: ContentCheck,
  isUrgent: boolean,
  { role }: Pick<RoleGrant, 'role'>,
): boolean => check === 'passed' || (check === 'review' && isUrgent && staffRoles.includes(role))

const checkedWords = ({ title, text, files }: NoticeDraft): string =>
  [title, ...files.map(({ name }) => name), plainText(text)].join('\n')

/** The photos of a draft that aren't in the notice yet. */
export const newPhotos = (draft: Pick<NoticeDraft, 'photos'>, { photos }: Pick<Notice, 'photos'>): string[] =>
  draft.photos.filter((id) => !photos.some(({ fileId }) => fileId === id))

/** Checks the words, and the photos and files that aren't in the notice yet: those must be this writer's own. */
export async function inspect(
  draft: NoticeDraft,
  known: Pick<Notice, 'photos' | 'files'>,
  { _id, openid }: Pick<Member, '_id' | 'openid'>,
): Promise<ContentCheck> {
  const there = new Set(known.files.map(({ fileId }) => fileId))
  const [check] = await Promise.all([
    checkText(checkedWords(draft), openid),
    inspectPhotos(newPhotos(draft, known), _id),
    inspectPdfs(
      draft.files.filter(({ fileId }) => !there.has(fileId)),
      _id,
    ),
  ])
  return check
}

interface Seen {
  check: ContentCheck
  isShown: boolean
  scopeUnitId: string
  /** Photos that are in the notice already: they keep the verdict that they have. */
  photos: readonly StoredPhoto[]
}

/** What a draft says, as it is stored. */
export function contentOf(draft: NoticeDraft, { check, isShown, scopeUnitId, photos }: Seen) {
  const words = plainText(draft.text)
  return {
    title: draft.title,
    text: draft.text,
    excerpt: cut(words, LONGEST_EXCERPT),
    category: draft.category,
    isPinned: draft.isPinned,
    isUrgent: draft.isUrgent,
    needsAcknowledgement: draft.needsAcknowledgement,
    takesQuestions: draft.takesQuestions,
    photos: draft.photos.map(
      (id) => photos.find(({ fileId }) => fileId === id) ?? { fileId: id, check: 'pending' as const },
    ),
    files: draft.files,
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
    check,
    isShown,
    needsReview: check !== 'passed',
    terms: termsOf(scopeUnitId, [draft.title, words]),
  }
}

export const photoChecks = (fileIds: readonly string[], id: string, requestId: string): OutboxItem[] =>
  fileIds.length === 0 ? [] : [{ key: idFor('checkPhotos', id, requestId), kind: 'checkPhotos', fileIds }]
