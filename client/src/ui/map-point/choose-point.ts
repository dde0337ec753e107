import Taro from '@tarojs/taro'

export interface ChosenPoint {
  latitude: number
  longitude: number
  /** What the map calls it. */
  label: string
}

/** Whether this build has a map to choose a point on. */
export const canChoosePoint = true

const LONGEST_LABEL = 100

/** A point chosen on WeChat's map; null when somebody thinks better of it. */
export async function choosePoint(): Promise<ChosenPoint | null> {
  return new Promise((resolve) => {
    void Taro.chooseLocation({
      success: ({ latitude, longitude, name, address }) =>
        resolve({ latitude, longitude, label: (name || address).slice(0, LONGEST_LABEL) }),
      fail: () => resolve(null),
    })
  })
}
