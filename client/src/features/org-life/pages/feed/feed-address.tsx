import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { feedAddress } from '@/cloud/feed-address'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Notice } from '@/ui/notice/notice'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import './feed.scss'

interface FeedAddressProps {
  path: string
  unitName: string
}

const hints = { copied: '已经复制，去日历里粘贴', failed: '没有复制成，请长按上面的链接自己复制' }

/** The address to copy, where to put it, and who sees what by it. */
export function FeedAddress({ path, unitName }: FeedAddressProps) {
  const [outcome, setOutcome] = useState<keyof typeof hints | null>(null)
  const address = feedAddress(path)
  const shown = address ?? path
  const copy = () =>
    Taro.setClipboardData({ data: shown }).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  return (
    <>
      <Card>
        <View>{`把${unitName}的活动订阅到手机或电脑的日历里，新活动和改动会自己更新。`}</View>
        <View className="feed__address">{shown}</View>
        {address === null && <Notice title="前面还要加上服务的网址，请问社区工作人员。" />}
        <Button kind="primary" icon="check" hint={outcome && hints[outcome]} onTap={() => void copy()}>
          复制链接
        </Button>
      </Card>
      <Section title="复制以后">
        <Card>
          <Rows
            rows={[
              {
                label: '苹果手机',
                value: '设置里打开“日历”，“账户”里“添加账户”，选“其他”，再“添加已订阅的日历”',
              },
              {
                label: '安卓手机',
                value: '日历的设置里找“订阅日历”或“通过链接添加”；没有的话用电脑日历订阅',
              },
              { label: '电脑', value: '在日历里选“订阅日历”，把链接粘贴进去' },
            ]}
          />
        </Card>
      </Section>
      <Notice
        icon="lock"
        title="谁能看到什么"
        text="日历里只有活动的名称、时间、地点和主办方，没有谁报名、谁参加。拿到链接的人都能看，不用登录。"
      />
    </>
  )
}
