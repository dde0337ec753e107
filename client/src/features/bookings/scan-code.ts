import Taro from '@tarojs/taro'

/** Whether this phone can read a code with its camera. */
export const canScan = true

/** What the code says, or null when somebody closes the camera. */
export async function scanCode(): Promise<string | null> {
  try {
    // The screen at the door alone proves presence: a photo of it, sent on by a friend, must not be offered.
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return result
  } catch {
    return null
  }
}
