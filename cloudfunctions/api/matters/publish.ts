import { AppError, refuseIf } from '../../../shared/errors'
import { correctMatter, editMatter, publishMatter, withdrawMatter } from '../../../shared/matters/contracts'
import { MAX_CORRECTIONS, type MatterDraft } from '../../../shared/matters/draft'
import { draftRefusal, publisherRoles } from '../../../shared/matters/rules'
import { isInForce } from '../../../shared/roles'
import { MINUTE } from '../../../shared/time'
import { command } from '../../kit/cloud'
import { bodyHash, idFor } from '../../kit/ids'
import { auditItem, outboxOf, type OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { inspectPdfs } from '../pdf-files'
import { checkText } from '../../kit/wechat'
import { on } from '../on'
import { unitOf, type Unit } from '../members/units-store'
import type { Member } from '../members/store'
import { visibleMatter } from './load'
import { makeMove, reviewNeededFor, signatureOf, statementOf } from './step'
import { matters, type Matter } from './store'
import { newsWords, noteOf, tellFollowers } from './tellings'
import { viewFor } from './views'

const TALLY_AFTER = 10 * MINUTE
/** A matter's timeline has its place in the same document as the rest. */
const MOST_EDITS = 20

const wordsOf = ({ title, background, question, options, files }: MatterDraft): string =>
  [title, question, ...options, ...files.map(({ name }) => name), background].join('\n')

/** The unit to be heard, where this member may publish to it; refused otherwise. */
async function scopeFor(unitId: string, { roles }: Member, now: number) {
  const unit = await unitOf(unitId, now)
  const grant = roles.find(
    (held) =>
      publisherRoles.includes(held.role) && isInForce(held, now) && unit?.unitIds.includes(held.unitId),
  )
  if (!unit || !grant) throw new AppError({ code: 'FORBIDDEN', reason: 'matter.outside_unit' })
  return { unit, publisherUnitIds: unit.unitIds.slice(0, unit.unitIds.indexOf(grant.unitId) + 1) }
}

/** What a draft says, as it is stored. The options' ids are new with every request: a tap on an earlier edition misses. */
function contentOf(draft: MatterDraft, { id, requestId, check, now }: Content) {
  const options = draft.options.map((label, place) => ({
    id: idFor('option', id, requestId, String(place)),
    label,
  }))
  const { closesAt } = draft
  return {
    title: draft.title,
    background: draft.background,
    question: draft.question,
    options,
    takesComments: draft.takesComments,
    showsRunning: draft.showsRunning,
    photos: draft.photos.map((fileId) => ({ fileId, check: 'pending' as const })),
    files: draft.files,
    check,
    isShown: check === 'passed',
    needsReview: check !== 'passed',
    closesAt,
    timerAt: closesAt,
    ...(draft.showsRunning && options.length > 0 && { tallyAt: now + TALLY_AFTER }),
  }
}

interface Content {
  id: string
  requestId: string
  check: Matter['check']
  now: number
}

const photoChecks = (fileIds: readonly string[], id: string, requestId: string): OutboxItem[] =>
  fileIds.length === 0 ? [] : [{ key: idFor('checkPhotos', id, requestId), kind: 'checkPhotos', fileIds }]

/** The suggestion that it grew out of names it, and its owner is told. */
const linkTo = (
  appealId: string | undefined,
  link: { matterId: string; publisherId: string },
): OutboxItem[] =>
  appealId === undefined
    ? []
    : [{ key: idFor('linkMatter', link.matterId), kind: 'linkMatter', appealId, ...link }]

function firstEdition(
  draft: MatterDraft & { fromAppealId?: string | undefined },
  content: Content,
  author: Member,
  { unit, publisherUnitIds }: { unit: Unit; publisherUnitIds: string[] },
): Matter {
  const { id, requestId, now } = content
  const { fromAppealId, ...said } = draft
  const action = {
    at: now,
    memberId: author._id,
    action: 'matters.publish',
    target: id,
    unitIds: unit.unitIds,
  }
  const items = [
    auditItem(requestId, action),
    ...photoChecks(said.photos, id, requestId),
    ...linkTo(fromAppealId, { matterId: id, publisherId: author._id }),
  ]
  return {
    _id: id,
    revision: 1,
    bodyHash: bodyHash({ ...draft, scopeUnitId: unit._id }),
    ...contentOf(said, content),
    scopeUnitId: unit._id,
    scopeName: unit.fullName,
    unitIds: unit.unitIds,
    publisherUnitIds,
    fromAppealId: fromAppealId ?? null,
    state: 'open',
    isOpen: true,
    isHeard: false,
    publishedAt: now,
    updatedAt: now,
    tally: null,
    corrections: [],
    bundles: [],
    decision: null,
    steps: [],
    withdrawal: null,
    timeline: [{ at: now, move: 'publish', requestId, ...signatureOf(author, publisherUnitIds, now) }],
    ...outboxOf(items, now),
  }
}

export const publishHandlers = [
  on(publishMatter, async ({ requestId, scopeUnitId, ...draft }, { actor, openid, now }) => {
    const id = idFor('matter', actor._id, requestId)
    const scope = await scopeFor(scopeUnitId, actor, now)
    // The phone may send the form again after its deadline has passed: then it hears of what it made the first time.
    const reason = draftRefusal(draft, now)
    if (reason && !(await matters.get(id))) refuseIf(reason)
    const [check] = await Promise.all([
      checkText(wordsOf(draft), openid),
      inspectPhotos(draft.photos, actor._id),
      inspectPdfs(draft.files, actor._id),
    ])
    const matter = firstEdition(draft, { id, requestId, check, now }, actor, scope)
    const inserted = await matters.insertOnce(matter)
    if (inserted.isNew) {
      return viewFor({ ...matter, ballots: [], follows: [], comments: [], seconds: [] }, actor, now)
    }
    if (inserted.existing.bodyHash !== matter.bodyHash) {
      throw new AppError({ code: 'CONFLICT', reason: 'core.request_id_reused' })
    }
    return viewFor(await visibleMatter(id, actor, now), actor, now)
  }),

  on(editMatter, async ({ id, requestId, ...draft }, caller) => {
    const { actor, openid, now } = caller
    const [check] = await Promise.all([
      checkText(wordsOf(draft), openid),
      inspectPhotos(draft.photos, actor._id),
      inspectPdfs(draft.files, actor._id),
    ])
    return makeMove({ id, move: 'edit', requestId, caller }, ({ timeline }) => {
      refuseIf(draftRefusal(draft, now))
      if (timeline.length > MOST_EDITS) refuseIf('matter.edits_full')
      const { options, photos, files, tallyAt, ...content } = contentOf(draft, { id, requestId, check, now })
      return {
        changes: {
          ...content,
          options: command.set(options),
          photos: command.set(photos),
          files: command.set(files),
          tallyAt: tallyAt ?? command.remove(),
        },
        items: photoChecks(draft.photos, id, requestId),
      }
    })
  }),

  on(correctMatter, async ({ id, requestId, text }, caller) => {
    const check = await checkText(text, caller.openid)
    return makeMove({ id, move: 'correct', requestId, caller }, (matter, signature) => {
      if (matter.corrections.length >= MAX_CORRECTIONS) refuseIf('matter.corrections_full')
      const said = { text, check, requestId, at: caller.now }
      const news = { state: newsWords.correct, note: noteOf(said), requestId, now: caller.now }
      return {
        changes: {
          corrections: command.push([statementOf(signature, said)]),
          ...reviewNeededFor(check),
        },
        items: [tellFollowers(matter, news)],
      }
    })
  }),

  on(withdrawMatter, async ({ id, requestId, because }, caller) => {
    const check = await checkText(because, caller.openid)
    return makeMove({ id, move: 'withdraw', requestId, caller }, (matter, signature) => {
      const said = { text: because, check, requestId, at: caller.now }
      const news = { state: newsWords.withdraw, note: noteOf(said), requestId, now: caller.now }
      return {
        changes: {
          withdrawal: command.set(statementOf(signature, said)),
          timerAt: command.remove(),
          tallyAt: command.remove(),
          ...reviewNeededFor(check),
        },
        items: [tellFollowers(matter, news)],
      }
    })
  }),
]
