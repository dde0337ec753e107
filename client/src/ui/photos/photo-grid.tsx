import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import './photos.scss'

export interface ShownPhoto {
  id: string
  /** An expiring link, or null while the photo may not be seen. */
  url: string | null
}

/** Photos to look at; a tap shows one large. */
export function PhotoGrid({ photos }: { photos: readonly ShownPhoto[] }) {
  const urls = photos.flatMap(({ url }) => (url === null ? [] : [url]))
  if (photos.length === 0) return null
  return (
    <View className="photos">
      {photos.map(({ id, url }, index) =>
        url === null ? (
          <View key={id} className="photos__tile photos__hidden">
            照片正在检查
          </View>
        ) : (
          <View
            key={id}
            className="photos__tile"
            aria-role="button"
            aria-label={`看第 ${index + 1} 张照片，共 ${photos.length} 张`}
            onClick={() => void Taro.previewImage({ current: url, urls })}
          >
            <Image className="photos__image" src={url} mode="aspectFill" lazyLoad />
          </View>
        ),
      )}
    </View>
  )
}
