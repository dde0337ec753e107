import { submitAppeal } from '@shared/direct-line/contracts'
import { outboxOf } from '@/cloud/outbox'
import type { CaseDraft } from './pages/file-case/case-draft'

/** Cases that have been sent by their writer and haven't arrived yet. */
export const unsentCases = outboxOf<typeof submitAppeal, CaseDraft>(submitAppeal, 'unsent-cases')
