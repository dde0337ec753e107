import Taro from '@tarojs/taro'

/** Whether this phone can read a code with its camera. */
export const canScan = true

/** What the code says, or null when somebody closes the camera. */
export const scanCode = (): Promise<string | null> =>
  new Promise((resolve) => {
    void Taro.scanCode({
      // The screen at the door alone proves presence: a photo of it, sent on by a friend, must not be offered.
      onlyFromCamera: true,
      scanType: ['qrCode'],
      success: ({ result }) => resolve(result),
      fail: () => resolve(null),
    })
  })
