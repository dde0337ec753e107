import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { BrowserSheets } from '../browser/browser-sheets'
import { PrivacySheet } from '../privacy/privacy-sheet'
import { TabBar, type TabName } from '../tab-bar/tab-bar'
import { useGround } from '../theme/use-ground'
import { useTheme } from '../theme/use-theme'
import { PageHeader } from './page-header'
import './page.scss'

export interface PageProps {
  title: string
  /** Set on the pages of the tab bar. */
  tab?: TabName
  /** The buttons that stay at the bottom, the one thing to do next first. */
  actions?: ReactNode
  children: ReactNode
}

/** The root of every page: theme, header, safe areas, what stays at the bottom. */
export function Page({ title, tab, actions, children }: PageProps) {
  const { size, shade } = useTheme()
  useGround(shade)
  return (
    <View className={`page theme theme--${size} theme--${shade}`}>
      <PageHeader title={title} canGoBack={tab === undefined} />
      <View className="page__content" aria-role="main">
        {children}
      </View>
      <View className="page__bottom">
        {actions && (
          <View className="page__actions" aria-role="region" aria-label="可以做的">
            {actions}
          </View>
        )}
        {tab && <TabBar current={tab} />}
      </View>
      <PrivacySheet />
      <BrowserSheets />
    </View>
  )
}
