import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon, type IconName } from '../icon/icon'
import { useShell } from '../page/shell'
import './tab-bar.scss'

export type TabName = 'home' | 'direct-line' | 'bookings' | 'org-life' | 'me'

const tabs: { name: TabName; word: string; icon: IconName }[] = [
  { name: 'home', word: '首页', icon: 'home' },
  { name: 'direct-line', word: '直通车', icon: 'line' },
  { name: 'bookings', word: '预约', icon: 'calendar' },
  { name: 'org-life', word: '组织生活', icon: 'people' },
  { name: 'me', word: '我的', icon: 'person' },
]

/** Our own, because WeChat's can't grow in elder view; staff have their desk where residents have home. */
export function TabBar({ current }: { current: TabName }) {
  const { isStaff, hasUnread } = useShell()
  return (
    <View className="tab-bar" aria-role="navigation" aria-label="主要页面">
      <View className="tab-bar__tabs" aria-role="tablist">
        {tabs.map(({ name, word, icon }) => {
          const isCurrent = name === current
          const isDesk = name === 'home' && isStaff
          const isUnread = name === 'me' && hasUnread
          return (
            <View
              key={name}
              className={`tab-bar__tab${isCurrent ? ' tab-bar__tab--current' : ''}`}
              aria-role="tab"
              aria-selected={isCurrent ? 'true' : 'false'}
              onClick={() => void Taro.switchTab({ url: `/pages/${name}/index` })}
            >
              <Icon name={isDesk ? 'desk' : icon} />
              <View>{isDesk ? '工作台' : word}</View>
              {isUnread && <View className="tab-bar__unread">新</View>}
            </View>
          )
        })}
      </View>
    </View>
  )
}
