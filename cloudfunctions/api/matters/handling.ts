import { AppError, refuseIf } from '../../../shared/errors'
import { answerBundle, bundleComments, decideMatter, reportProgress } from '../../../shared/matters/contracts'
import { MAX_BUNDLES, MAX_GATHERINGS, MAX_STEPS } from '../../../shared/matters/draft'
import { isAnswered } from '../../../shared/matters/rules'
import { command } from '../../kit/cloud'
import type { Changes } from '../../kit/documents'
import { idFor } from '../../kit/ids'
import type { OutboxItem } from '../../kit/outbox'
import { inspectPhotos } from '../../kit/photos'
import { checkText } from '../../kit/wechat'
import { on } from '../on'
import { makeMove, reviewNeededFor, statementOf } from './step'
import { comments, type Bundle, type Matter } from './store'
import { newsWords, noteOf, tellFollowers } from './tellings'

/** A matter on which people have written is answered before it is decided. */
async function refuseUnanswered({ _id, bundles }: Matter): Promise<void> {
  if (bundles.length > 0) return
  const [written] = await comments.find({
    where: { matterId: _id, isShown: true },
    limit: 1,
    fields: ['at'],
  })
  if (written) refuseIf('matter.comments_unanswered')
}

function bundleOf({ bundles }: Matter, bundleId: string): Bundle {
  const found = bundles.find(({ id }) => id === bundleId)
  if (!found) throw new AppError({ code: 'REFUSED', reason: 'matter.bundle_missing' })
  return found
}

/** An answer that residents have read stands; only one that was never shown can be given anew. */
function answered(matter: Matter, bundleId: string, answer: Bundle['answer']): Bundle[] {
  const asked = bundleOf(matter, bundleId)
  if (isAnswered(asked)) refuseIf('matter.already_answered')
  return matter.bundles.map((bundle) => (bundle.id === bundleId ? { ...bundle, answer } : bundle))
}

/** A new bundle beside those there are. */
function named(matter: Matter, bundle: Bundle): Changes {
  if (matter.bundles.length >= MAX_BUNDLES) refuseIf('matter.bundles_full')
  return { bundles: command.push([bundle]), ...reviewNeededFor(bundle.check) }
}

export const handlingHandlers = [
  // The bundle is named first; each comment then goes into it unless another bundle has it already.
  on(bundleComments, async ({ id, requestId, title, bundleId: intoId, commentIds }, caller) => {
    const bundleId = intoId ?? idFor('bundle', id, requestId)
    const check = title === undefined ? 'passed' : await checkText(title, caller.openid)
    const view = await makeMove({ id, move: 'bundle', requestId, caller }, (matter) => {
      const gatherings = matter.timeline.filter(({ move }) => move === 'bundle').length
      if (gatherings >= MAX_GATHERINGS) refuseIf('matter.gathered_too_often')
      if (title !== undefined) return { changes: named(matter, { id: bundleId, title, check, answer: null }) }
      bundleOf(matter, bundleId)
      return { changes: {} }
    })
    const isFree = { matterId: id, isShown: true, bundleId: null }
    await comments.updateEach(commentIds, isFree, { bundleId, revision: command.inc(1) })
    return view
  }),

  on(answerBundle, async ({ id, requestId, bundleId, text }, caller) => {
    const check = await checkText(text, caller.openid)
    return makeMove({ id, move: 'answer', requestId, caller }, (matter, signature) => {
      const said = { text, check, requestId, at: caller.now }
      const news = { state: newsWords.answer, note: noteOf(said), requestId, now: caller.now }
      return {
        changes: {
          bundles: command.set(answered(matter, bundleId, statementOf(signature, said))),
          ...reviewNeededFor(check),
        },
        items: [tellFollowers(matter, news)],
      }
    })
  }),

  on(decideMatter, async ({ id, requestId, text }, caller) => {
    const check = await checkText(text, caller.openid)
    return makeMove(
      { id, move: 'decide', requestId, caller, askFirst: refuseUnanswered },
      (matter, signature) => {
        if (matter.bundles.some((bundle) => bundle.answer === null)) refuseIf('matter.bundle_unanswered')
        const said = { text, check, requestId, at: caller.now }
        const news = { state: newsWords.decide, note: noteOf(said), requestId, now: caller.now }
        return {
          changes: { decision: command.set(statementOf(signature, said)), ...reviewNeededFor(check) },
          items: [tellFollowers(matter, news)],
        }
      },
    )
  }),

  on(reportProgress, async ({ id, requestId, text, photos, isFinished }, caller) => {
    const { actor, openid, now } = caller
    const [check] = await Promise.all([checkText(text, openid), inspectPhotos(photos, actor._id)])
    const move = isFinished ? 'finish' : 'progress'
    return makeMove({ id, move, requestId, caller }, (matter, signature) => {
      // The last place is kept for saying that all of it has been done.
      if (!isFinished && matter.steps.length >= MAX_STEPS - 1) refuseIf('matter.steps_full')
      const said = { text, check, requestId, at: now }
      const step = {
        ...statementOf(signature, said),
        id: idFor('step', id, requestId),
        photos: photos.map((fileId) => ({ fileId, check: 'pending' })),
      }
      const items: OutboxItem[] = [
        tellFollowers(matter, { state: newsWords[move], note: noteOf(said), requestId, now }),
      ]
      if (photos.length > 0) {
        items.push({ key: idFor('checkPhotos', id, requestId), kind: 'checkPhotos', fileIds: photos })
      }
      return { changes: { steps: command.push([step]), ...reviewNeededFor(check) }, items }
    })
  }),
]
