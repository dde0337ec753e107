import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { spanText } from '@shared/bookings/slot'
import type { OutputOf } from '@shared/contract'
import type { showDoorCode } from '@shared/bookings/staff-contracts'
import { serverNow } from '@/cloud/server-time'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { QrCode } from '@/ui/qr/qr-code'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { clockText } from '@/ui/when'
import { useGround } from '@/ui/theme/use-ground'
import { useTheme } from '@/ui/theme/use-theme'
import { useDoorCode } from './use-door-code'
import './door.scss'

/** What a tablet at a room's door shows: a code that changes by itself, to be scanned or typed. */
export default function DoorPage() {
  const { id = '' } = useRouter().params
  const { shade } = useTheme()
  useGround(shade)
  const { data, error, isLoading, isStale, refresh } = useDoorCode(id)
  return (
    <View className={`page door theme theme--normal theme--${shade}`} aria-role="main">
      {isLoading && <Skeleton />}
      {data && !isStale && <DoorCode code={data} />}
      {isStale && (
        <Notice
          tone="warn"
          icon="offline"
          title="连不上网，签到码停了"
          text="请到服务台签到，或稍等一会儿。"
        />
      )}
      {error && !data && <ErrorNotice error={error} onRetry={() => void refresh()} />}
    </View>
  )
}

function DoorCode({ code }: { code: OutputOf<typeof showDoorCode> }) {
  const { roomName, digits, qrText, current } = code
  const now = serverNow()
  return (
    <>
      <View className="door__head">
        <View className="door__room" aria-role="heading" aria-level="1">
          {roomName}
        </View>
        <View className="door__current">
          {current ? `${spanText(current)} 有人预约` : '接下来没有人预约'}
        </View>
      </View>
      <View className="door__code">
        <View className="door__qr">
          <QrCode text={qrText} label={`${roomName}的签到二维码`} />
        </View>
        <View className="door__side">
          <View className="door__word">打开“我的预约”，点签到，扫这个码</View>
          <View className="door__word">扫不了，就输入这六个数字</View>
          <View className="door__digits" aria-label={digits.split('').join(' ')}>
            {`${digits.slice(0, 3)} ${digits.slice(3)}`}
          </View>
          <View className="door__soft">{`${clockText(now)} · 半分钟换一次`}</View>
        </View>
      </View>
    </>
  )
}
