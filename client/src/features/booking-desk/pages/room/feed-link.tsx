import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { feedAddress } from '@/cloud/feed-address'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { useFeed, useRenewFeed } from '../../use-keeping'
import './feed-link.scss'

/** A calendar address of the room, busy or free alone; making a new one ends the one before. */
export function FeedLink({ roomId }: { roomId: string }) {
  const { data } = useFeed(roomId)
  const [isOff, setIsOff] = useState(false)
  const renew = useRenewFeed(roomId)
  const path = data?.path ?? null
  const address = path === null ? null : feedAddress(path)

  const ask = (isOn: boolean) =>
    renew.run({ id: roomId, requestId: newRequestId(), isOn }, () => setIsOff(!isOn))

  return (
    <Card>
      <View>
        把场地的忙闲订阅到电脑或手机日历里，只看得到有没有人用，看不到是谁。生成新的，旧的就不能用了。
      </View>
      {path && (
        <>
          <View className="feed-link__path">{address ?? path}</View>
          {address === null && <Notice title="前面还要加上服务的网址，请问系统管理员。" />}
          <Button icon="check" onTap={() => void Taro.setClipboardData({ data: address ?? path })}>
            复制链接
          </Button>
        </>
      )}
      {isOff && <Notice tone="good" title="日历链接已停用" />}
      <Button icon="refresh" loading={renew.isRunning} onTap={() => ask(true)}>
        生成新链接
      </Button>
      <Button kind="quiet" onTap={() => ask(false)}>
        停用链接
      </Button>
      <ErrorNotice error={renew.error} />
    </Card>
  )
}
