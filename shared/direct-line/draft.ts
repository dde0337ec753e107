import * as z from 'zod'
import { HomeClaim } from '../members/homes'
import { PersonName, Phone } from '../personal'
import { cut } from '../text'

export const AppealKind = z.enum(['suggestion', 'request', 'complaint', 'question', 'praise'])
export type AppealKind = z.infer<typeof AppealKind>

export const kindNames: Record<AppealKind, string> = {
  suggestion: '建议',
  request: '求助',
  complaint: '投诉',
  question: '咨询',
  praise: '表扬',
}

export const MAX_PHOTOS = 9

/** File ids of photos already in storage; who uploaded them, their type and size are checked on submitting. */
export const PhotoIds = z.array(z.string().min(1).max(300)).max(MAX_PHOTOS, 'appeal.too_many_photos')

/** Where it is: at one of my homes, a point on the map (degrees, GCJ-02 as WeChat gives them), or in words. */
export const PlaceDraft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('home'), householdId: z.string().max(80) }),
  z.object({
    kind: z.literal('point'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    label: z.string().trim().max(100, 'core.too_long'),
  }),
  z.object({
    kind: z.literal('typed'),
    label: z.string().trim().min(2, 'core.too_short').max(100, 'core.too_long'),
  }),
])
export type PlaceDraft = z.infer<typeof PlaceDraft>

/** In whose charge the case must not come: those of the grid, of the community, or of the subdistrict. */
export const Concerns = z.enum(['nobody', 'grid', 'community', 'subdistrict'])
export type Concerns = z.infer<typeof Concerns>

export const concernsNames: Record<Concerns, string> = {
  nobody: '不涉及',
  grid: '网格员',
  community: '社区书记或社区工作人员',
  subdistrict: '街道干部',
}

/** How somebody agreed that this case is filed for them. */
export const Consent = z.enum(['inPerson', 'byPhone', 'inWriting'])
export const consentNames: Record<z.infer<typeof Consent>, string> = {
  inPerson: '当面同意',
  byPhone: '电话里同意',
  inWriting: '书面同意',
}

/** Somebody who can't file themselves, for whom a relative, building leader or grid worker does; the case is theirs. */
export const Behalf = z.object({
  relation: z.enum(['family', 'leader', 'worker']),
  name: PersonName,
  phone: Phone.nullable(),
  home: HomeClaim,
  consent: Consent,
})
export type Behalf = z.infer<typeof Behalf>

/** What a resident writes when they file a case. */
export const AppealDraft = z.object({
  kind: AppealKind,
  categoryId: z.string().max(40),
  text: z.string().trim().min(5, 'appeal.text_too_short').max(2000, 'appeal.text_too_long'),
  photos: PhotoIds,
  place: PlaceDraft,
  phone: Phone.nullable(),
  /** May the case be shown publicly, without my name? */
  mayBePublic: z.boolean(),
  concerns: Concerns.default('nobody'),
  behalf: Behalf.nullable().default(null),
})
export type AppealDraft = z.infer<typeof AppealDraft>

const TITLE_LENGTH = 24

/** A case's title: its first sentence, cut where a card ends. */
export const titleOf = (text: string): string =>
  cut(
    text
      .trim()
      .split(/[。！？!?\n；;]/u)[0]
      ?.trim() ?? '',
    TITLE_LENGTH,
  )
