import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { sentences } from '@shared/errors'
import { MAX_PHOTOS } from '@shared/direct-line/draft'
import { Field, type FieldProps } from '../field/field'
import { Icon } from '../icon/icon'
import type { PhotoUploads } from './use-photo-uploads'
import './photos.scss'

export interface PhotoPickerProps extends Omit<FieldProps, 'children' | 'counter'> {
  /** From `usePhotoUploads`. */
  uploads: PhotoUploads
  /** Asks for consent before the first photo: `() => askPrivacy('photo')`; false leaves everything as it is. */
  mayAsk: () => Promise<boolean>
}

export function PhotoPicker({ uploads, mayAsk, ...field }: PhotoPickerProps) {
  const { done, onTheirWay, add, retry, removeDone, removeOnItsWay } = uploads
  const count = done.length + onTheirWay.length
  const room = MAX_PHOTOS - count

  async function choose() {
    if (await mayAsk()) await add(room)
  }

  return (
    <Field {...field} counter={count > 0 ? `${count}/${MAX_PHOTOS}` : undefined}>
      {(aria) => (
        <View className="photos" id={aria.id} aria-role="group" aria-labelledby={aria['aria-labelledby']}>
          {done.map(({ fileId, path }, index) => (
            <View key={fileId} className="photos__tile">
              <Sent path={path} label={`第 ${index + 1} 张照片`} />
              <Remove label={`去掉第 ${index + 1} 张照片`} onTap={() => removeDone(fileId)} />
            </View>
          ))}
          {onTheirWay.map(({ id, photo, percent, problem, canRetry }) => (
            <View key={id} className="photos__tile">
              <Image className="photos__image photos__image--faint" src={photo.path} mode="aspectFill" />
              {problem === null ? (
                <View className="photos__progress" aria-role="status">{`${Math.round(percent)}%`}</View>
              ) : (
                <View
                  className="photos__problem"
                  aria-role={canRetry ? 'button' : 'alert'}
                  aria-label={canRetry ? `没传上去，再试一次：${sentences[problem]}` : undefined}
                  onClick={canRetry ? () => retry(id) : undefined}
                >
                  {canRetry ? '没传上去，点这里再试' : sentences[problem]}
                </View>
              )}
              <Remove label="去掉这张照片" onTap={() => removeOnItsWay(id)} />
            </View>
          ))}
          {room > 0 && (
            <View
              className="photos__tile photos__add"
              aria-role="button"
              aria-label="添加照片"
              onClick={() => void choose()}
            >
              <Icon name="camera" />
              <View className="photos__add-word">添加照片</View>
            </View>
          )}
        </View>
      )}
    </Field>
  )
}

/** The phone's own copy of a sent photo may be gone after a restart; the photo isn't. */
function Sent({ path, label }: { path: string; label: string }) {
  const [isGone, setIsGone] = useState(path === '')
  return isGone ? (
    <View className="photos__progress" aria-label={label}>
      已传好
    </View>
  ) : (
    <Image
      className="photos__image"
      src={path}
      mode="aspectFill"
      aria-label={label}
      onError={() => setIsGone(true)}
    />
  )
}

function Remove({ label, onTap }: { label: string; onTap: () => void }) {
  return (
    <View className="photos__remove" aria-role="button" aria-label={label} onClick={onTap}>
      <View className="photos__remove-mark">
        <Icon name="close" />
      </View>
    </View>
  )
}
