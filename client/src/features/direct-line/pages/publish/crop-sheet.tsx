import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import type { UploadedPhoto } from '@/ui/photos/use-photo-uploads'
import { Sheet } from '@/ui/sheet/sheet'
import { cutMore, isCut, sideNames, uncut, type Cut } from './crop-area'
import { useCrop } from './use-crop'

export interface CropSheetProps {
  url: string
  onDone: (photo: UploadedPhoto) => void
  onClose: () => void
}

const sides = Object.keys(sideNames) as (keyof Cut)[]
const percent = (part: number) => `${part}%`

/** Cuts faces, doors and plates off a photo, side by side with what remains. */
export function CropSheet({ url, onDone, onClose }: CropSheetProps) {
  const [cut, setCut] = useState<Cut>(uncut)
  const { crop, isRunning, error } = useCrop(url)
  return (
    <Sheet
      isOpen
      title="裁照片"
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          loading={isRunning}
          disabled={!isCut(cut)}
          hint={isCut(cut) ? '原来的照片不变，只公开亮着的部分' : '先从一边裁掉一点'}
          onTap={() => void crop(cut, onDone)}
        >
          用裁好的
        </Button>
      }
    >
      <View className="crop">
        <Image className="crop__image" src={url} mode="widthFix" aria-label="要裁的照片，亮着的部分会公开" />
        <View
          className="crop__frame"
          style={{
            top: percent(cut.top),
            right: percent(cut.right),
            bottom: percent(cut.bottom),
            left: percent(cut.left),
          }}
        />
      </View>
      {sides.map((side) => (
        <View key={side} className="crop__side">
          <View className="crop__name">{sideNames[side]}</View>
          <View
            className="crop__step"
            aria-role="button"
            aria-label={`${sideNames[side]}少裁一点`}
            onClick={() => setCut((now) => cutMore(now, side, -1))}
          >
            −
          </View>
          <View className="crop__figure">{percent(cut[side])}</View>
          <View
            className="crop__step"
            aria-role="button"
            aria-label={`${sideNames[side]}多裁一点`}
            onClick={() => setCut((now) => cutMore(now, side, 1))}
          >
            ＋
          </View>
        </View>
      ))}
      <ErrorNotice error={error} />
    </Sheet>
  )
}
