import Taro from '@tarojs/taro'

/** Puts WeChat's own question about personal data, once; false when refused. */
export async function requirePrivacyConsent(): Promise<boolean> {
  // Older base libraries know no such question.
  if (!Taro.canIUse('requirePrivacyAuthorize')) return true
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
}
