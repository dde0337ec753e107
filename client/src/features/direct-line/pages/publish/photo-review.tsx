import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { PhotoView } from '@shared/direct-line/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Choice } from '@/ui/choice/choice'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { CropSheet } from './crop-sheet'

/** What becomes of a photo: nobody has looked yet, shown as it is, shown cut, or kept back. */
export type PhotoDecision = 'undecided' | 'shown' | 'hidden' | UploadedPhoto

const isCropped = (decision: PhotoDecision): decision is UploadedPhoto => typeof decision === 'object'

/** The files that neighbours will see, of photos and what was decided about each. */
export const publishedPhotos = (
  photos: readonly PhotoView[],
  decisions: Readonly<Record<string, PhotoDecision>>,
): string[] =>
  photos.flatMap(({ id }) => {
    const decision = decisions[id] ?? 'undecided'
    if (isCropped(decision)) return [decision.fileId]
    return decision === 'shown' ? [id] : []
  })

const choices = [
  { value: 'shown', label: '公开' },
  { value: 'hidden', label: '不公开' },
] as const

export interface PhotoReviewProps {
  photo: PhotoView
  index: number
  /** It is what somebody made of another photo for an earlier publication. */
  isCutBefore: boolean
  decision: PhotoDecision
  onDecide: (decision: PhotoDecision) => void
}

export function PhotoReview({ photo, index, isCutBefore, decision, onDecide }: PhotoReviewProps) {
  const [isCropping, setIsCropping] = useState(false)
  const { url } = photo
  const shownUrl = isCropped(decision) ? decision.path : url
  const isChosen = decision === 'hidden' ? 'hidden' : 'shown'
  return (
    <Card>
      <View className="photo-review">
        {shownUrl !== null && (
          <Image
            className="photo-review__image"
            src={shownUrl}
            mode="aspectFit"
            aria-label={`第 ${index + 1} 张照片`}
          />
        )}
        <Choice
          label={`第 ${index + 1} 张${isCropped(decision) ? '（裁过）' : isCutBefore ? '（上次裁过的）' : ''}`}
          options={choices}
          value={decision === 'undecided' ? null : isChosen}
          onChange={(chosen) => onDecide(chosen === 'shown' && isCropped(decision) ? decision : chosen)}
        />
        {url !== null && (
          <Button icon="edit" onTap={() => setIsCropping(true)}>
            {isCropped(decision) ? '重新裁' : '裁掉一部分再公开'}
          </Button>
        )}
      </View>
      {isCropping && url !== null && (
        <CropSheet
          url={url}
          onDone={(cropped) => {
            onDecide(cropped)
            setIsCropping(false)
          }}
          onClose={() => setIsCropping(false)}
        />
      )}
    </Card>
  )
}
