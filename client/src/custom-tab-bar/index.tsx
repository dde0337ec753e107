import { View } from '@tarojs/components'

/** WeChat asks for this file beside `tabBar.custom`; the tab bar itself is part of each page (ui/tab-bar). */
export default function CustomTabBar() {
  return <View />
}
