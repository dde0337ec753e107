import { personalFields, publicationRefusal } from '../../../../shared/direct-line/publication'
import { publishAppeal, refusePublication } from '../../../../shared/direct-line/public-contracts'
import type { AppealView, Publication } from '../../../../shared/direct-line/schema'
import { AppError, refuseIf, type Reason } from '../../../../shared/errors'
import { change } from '../../../kit/change'
import { inspectPhotos } from '../../../kit/photos'
import type { Caller } from '../../../kit/serve'
import { checkText } from '../../../kit/wechat'
import type { Member } from '../../members/store'
import { on } from '../../on'
import type { Appeal } from '../appeal'
import { casePhotos, cutPhotosOf } from '../case-photos'
import { visibleAppeal } from '../move'
import { decideEdit } from '../step'
import { appeals } from '../store'
import { publishRuling, refuseRuling, takeRuling, type Ruling } from '../steps/publication'
import { factsOf } from '../facts'
import { viewFor } from '../views'

const invalidFields = (fields: readonly string[], reason: Reason): AppError =>
  new AppError({
    code: 'INVALID',
    reason,
    fields: Object.fromEntries(fields.map((field) => [`publication.${field}`, reason])),
  })

/** Cut photos that weren't approved before: they must be the worker's own. */
function newlyCut(appeal: Appeal, shown: Publication): string[] {
  const known = appeal.publication.cutPhotos.map(({ fileId }) => fileId)
  return cutPhotosOf(appeal, shown)
    .map(({ fileId }) => fileId)
    .filter((id) => !known.includes(id))
}

/** Refuses what no worker may publish, whatever they approved. */
function refuseUnfit(appeal: Appeal, publication: Publication): void {
  const personal = personalFields(publication)
  if (personal.length > 0) throw invalidFields(personal, 'appeal.publication_personal')
  if (publication.answer !== null && !appeal.answer) throw invalidFields(['answer'], 'core.invalid')
  const unfit = [
    ...casePhotos(appeal).filter(({ check }) => check !== 'passed'),
    // What was only just cut is shown once it has passed.
    ...appeal.publication.cutPhotos.filter(({ check }) => check === 'risky'),
  ].map(({ fileId }) => fileId)
  const unchecked = publication.photos.flatMap((id, at) => (unfit.includes(id) ? [`photos.${at}`] : []))
  if (unchecked.length > 0) throw invalidFields(unchecked, 'appeal.publication_photo')
}

interface Decision {
  id: string
  requestId: string
  caller: Caller<Member>
}

/** One ruling on what neighbours read, once per request. */
async function rule(
  { id, requestId, caller: { actor, now } }: Decision,
  rulingOn: (appeal: Appeal) => Ruling,
  prepare: (appeal: Appeal) => Promise<unknown> = () => Promise.resolve(),
): Promise<AppealView> {
  const { children, survivor, ...from } = await visibleAppeal(id, actor, now)
  const isDone = (current: Appeal) => current.publication.requests.includes(requestId)
  const refuse = (current: Appeal) => refuseIf(publicationRefusal(rulingFacts(current, actor), actor, now))
  if (!isDone(from)) {
    refuse(from)
    await prepare(from)
  }
  const changed = await change(appeals, {
    from,
    isDone,
    decide(current) {
      refuse(current)
      const { edited, items } = takeRuling(current, rulingOn(current), {
        requestId,
        memberId: actor._id,
        now,
      })
      return decideEdit(current, edited, { requestId, now, items })
    },
  })
  return viewFor({ ...changed, children, survivor }, actor, now)
}

const rulingFacts = (appeal: Appeal, actor: Member) => ({
  ...factsOf(appeal, actor),
  mayBePublic: appeal.mayBePublic,
})

export const publicationHandlers = [
  on(publishAppeal, ({ id, requestId, publication: shown }, caller) =>
    rule(
      { id, requestId, caller },
      (appeal) => {
        refuseUnfit(appeal, shown)
        return publishRuling(appeal, shown)
      },
      async (appeal) => {
        refuseUnfit(appeal, shown)
        const words = [shown.title, shown.text, shown.placeLabel, shown.answer ?? ''].join('\n')
        const [check] = await Promise.all([
          checkText(words, caller.openid),
          inspectPhotos(newlyCut(appeal, shown), caller.actor._id),
        ])
        // The check being down delays publication, never the case (product.md, E).
        if (check !== 'passed') refuseIf('appeal.publication_unchecked')
      },
    ),
  ),

  on(refusePublication, ({ id, requestId, because }, caller) =>
    rule({ id, requestId, caller }, () => refuseRuling(because)),
  ),
]
