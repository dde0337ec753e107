import Taro from '@tarojs/taro'

/** A tablet at a door would go dark after a minute; where it can't be kept awake, nothing is lost but that. */
export function keepAwake(isOn: boolean): void {
  void Taro.setKeepScreenOn({ keepScreenOn: isOn, fail: () => undefined })
}
