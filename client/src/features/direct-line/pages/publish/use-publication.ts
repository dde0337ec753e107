import { useState } from 'react'
import type { AppealView, PhotoView } from '@shared/direct-line/schema'
import { publishAppeal } from '@shared/direct-line/public-contracts'
import { useStep } from '../../use-appeal'
import { publishedPhotos, type PhotoDecision } from './photo-review'
import { publicText, redactedFrom, tellsTooMuch, type RedactedText } from './redacted-text'

interface Texts {
  title: RedactedText
  placeLabel: RedactedText
  text: RedactedText
  answer: RedactedText | null
}

const MOST_PHOTOS = 9

/** Every photo that neighbours could see: the resident's, those from before and after the work, and those cut before. */
const photosOf = ({ photos, photosBefore, answer, cutPhotos }: AppealView): PhotoView[] => [
  ...photos,
  ...photosBefore,
  ...(answer?.photos ?? []),
  ...cutPhotos,
]

/** What a worker makes of a case for the public ledger, before approving it; what is published is where they begin. */
export function usePublication(appeal: AppealView) {
  const { published } = appeal
  const [texts, setTexts] = useState<Texts>(() => ({
    title: redactedFrom(appeal.title, published?.title),
    placeLabel: redactedFrom(appeal.place.label, published?.placeLabel),
    text: redactedFrom(appeal.text, published?.text),
    answer: appeal.answer && redactedFrom(appeal.answer.text, published?.answer),
  }))
  const [decisions, setDecisions] = useState<Record<string, PhotoDecision>>(() =>
    Object.fromEntries((published?.photos ?? []).map((id) => [id, 'shown'])),
  )
  const publish = useStep(publishAppeal, appeal.id)
  const photos = photosOf(appeal)
  const undecided = photos.filter(({ id }) => (decisions[id] ?? 'undecided') === 'undecided').length
  const shown = publishedPhotos(photos, decisions)
  const all = [texts.title, texts.placeLabel, texts.text, ...(texts.answer ? [texts.answer] : [])]

  function waitsFor(): string | null {
    if (all.some(tellsTooMuch)) return '文字里还有电话、证件号或银行卡号，先去掉'
    if (undecided > 0) return `还有 ${undecided} 张照片没选公开不公开`
    return shown.length > MOST_PHOTOS ? `最多公开 ${MOST_PHOTOS} 张照片` : null
  }

  const run = (onDone: () => void) =>
    publish.run(
      {
        publication: {
          title: publicText(texts.title),
          text: publicText(texts.text),
          placeLabel: publicText(texts.placeLabel),
          answer: texts.answer && publicText(texts.answer),
          photos: shown,
        },
      },
      onDone,
    )

  return {
    texts,
    change: (changed: Partial<Texts>) => setTexts((before) => ({ ...before, ...changed })),
    photos,
    /** Cut before, by whomever: these can be shown again as they are. */
    isCutBefore: (id: string) => appeal.cutPhotos.some((photo) => photo.id === id),
    decisionOn: (id: string): PhotoDecision => decisions[id] ?? 'undecided',
    decide: (id: string, decision: PhotoDecision) => setDecisions((all) => ({ ...all, [id]: decision })),
    waitsFor: waitsFor(),
    publish: { ...publish, run },
  }
}
