import Taro from '@tarojs/taro'
import type { PlaceDraft } from '@shared/direct-line/draft'

type Point = Extract<PlaceDraft, { kind: 'point' }>

/** Whether this build has a map to choose a point on. */
export const canChoosePoint = true

const LONGEST_LABEL = 100

/** A point chosen on WeChat's map; null when somebody thinks better of it. */
export async function choosePoint(): Promise<Point | null> {
  return new Promise((resolve) => {
    void Taro.chooseLocation({
      success: ({ latitude, longitude, name, address }) =>
        resolve({ kind: 'point', latitude, longitude, label: (name || address).slice(0, LONGEST_LABEL) }),
      fail: () => resolve(null),
    })
  })
}
