import type { ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { initialCategories } from '@shared/direct-line/initial-categories'
import type { AppealCard, AppealView } from '@shared/direct-line/schema'
import type { Refusal } from '@shared/errors'
import type { Me } from '@shared/members/schema'
import type { Role } from '@shared/roles'
import { HOUR } from '@shared/time'
import { phone } from '../../support/taro/taro'

/** A working Monday morning in Shanghai. */
export const now = Date.parse('2026-11-16T09:00:00+08:00')

const unitIds = ['d1', 's1', 'happy', 'happy.g1', 'happy.b1', 'happy.b1.e1']

export const home: Me['homes'][number] = {
  householdId: 'happy.b1.e1.501',
  communityId: 'happy',
  communityName: '幸福里社区',
  label: '幸福里社区 1号楼 1单元 501室',
  unitIds,
  state: 'confirmed',
  requestedAt: now - 100 * HOUR,
  confirmDueAt: now - 50 * HOUR,
  declinedBecause: null,
}

export const resident: Me = {
  id: 'wang',
  name: '王秀兰',
  maskedPhone: null,
  homes: [home],
  currentHouseholdId: home.householdId,
  roles: [],
  hasUnreadInbox: false,
}

export const holder = (role: Role, unitId = 'happy'): Me => ({
  ...resident,
  id: 'chen',
  name: '陈建国',
  homes: [],
  currentHouseholdId: null,
  roles: [{ id: 'g', role, unitId, unitName: '幸福里社区', from: 0, until: null }],
})

export const card: AppealCard = {
  id: 'a1',
  ticket: '261116-4837',
  kind: 'request',
  categoryName: '电梯故障',
  title: '3号楼电梯停了',
  placeLabel: '3号楼',
  state: 'submitted',
  isUrgent: true,
  isHard: false,
  createdAt: now - HOUR,
  updatedAt: now - HOUR,
  dueAt: now + HOUR,
  reopenings: 0,
  needsReview: false,
  deskName: '幸福里社区',
  isSupervised: false,
  behalfOf: null,
}

const { placeLabel: _placeLabel, ...onBoth } = card

export const appeal: AppealView = {
  ...onBoth,
  revision: 1,
  viewpoint: 'staff',
  relation: 'none',
  unitIds,
  deskId: 'happy',
  categoryId: 'lift',
  text: '3号楼电梯停了。楼上有老人。',
  check: 'passed',
  photos: [],
  photosBefore: [],
  place: { kind: 'typed', label: '3号楼', latitude: null, longitude: null },
  communityName: '幸福里社区',
  ownerName: '王**',
  maskedPhone: '138****5678',
  agent: null,
  mayBePublic: false,
  publication: 'none',
  publicationRefusedBecause: null,
  published: null,
  cutPhotos: [],
  isSharedWithLeader: false,
  supporters: 0,
  acceptBy: now + HOUR,
  resolveBy: now + 23 * HOUR,
  timeline: [
    { at: now - HOUR, move: 'submit', byRole: '居民', byUnit: '幸福里社区', toUnit: null, note: null },
  ],
  whistles: [],
  assists: [],
  lead: 'nobody',
  canHandBack: false,
  waitingUntil: null,
  supervision: null,
  dispute: null,
  answer: null,
  turnTo: null,
  survivor: null,
  matterId: null,
  rating: null,
  messages: [],
  hasEarlierMessages: false,
}

export const answered: AppealView = {
  ...appeal,
  state: 'resolved',
  viewpoint: 'owner',
  relation: 'owner',
  dueAt: null,
  answer: {
    text: '电梯已修好。',
    at: now,
    photos: [],
    check: 'passed',
    outcome: 'fixed',
    because: null,
  },
}

/** The same case as its owner sees it before it has been answered. */
export const mine: AppealView = { ...appeal, viewpoint: 'owner', relation: 'owner' }

export interface Sent {
  name: string
  input: Record<string, unknown>
}

/** The far side of the platform's call: these answers by endpoint, and what was sent. */
export function cloudThatAnswers(answers: Record<string, unknown>): Sent[] {
  const sent: Sent[] = []
  phone.callFunction = ({ data }) => {
    const event = data as Sent
    sent.push(event)
    const answer = answers[event.name] ?? asked[event.name as keyof typeof asked]
    const refused = answer as { refusal?: Refusal } | undefined
    const result = refused?.refusal
      ? { ok: false, error: refused.refusal, now }
      : { ok: true, data: answer, now }
    return Promise.resolve({ result })
  }
  return sent
}

/** What every page may ask. */
const asked = {
  'directLine.listCategories': { categories: initialCategories, revision: 0 },
  'directLine.findSimilar': { items: [] },
  'members.me': { member: resident },
}

export function show(page: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000 } } })
  return render(<QueryClientProvider client={client}>{page}</QueryClientProvider>)
}
