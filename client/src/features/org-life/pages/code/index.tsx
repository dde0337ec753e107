import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { QrCode } from '@/ui/qr/qr-code'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useGround } from '@/ui/theme/use-ground'
import { useTheme } from '@/ui/theme/use-theme'
import { clockText, whenText } from '@/ui/when'
import { useScreenCode } from './use-screen-code'
import './code.scss'

/** What the host shows to those who come: a code that changes by itself, to be scanned or typed. */
export default function CodePage() {
  const { id = '' } = useRouter().params
  const { shade } = useTheme()
  useGround(shade)
  const { data, code, now, error, isLoading, refresh } = useScreenCode(id)
  const isOut = data !== undefined && code === null
  return (
    <View className={`page code-screen theme theme--normal theme--${shade}`} aria-role="main">
      {isLoading && <Skeleton />}
      {data && (
        <View className="code-screen__title" aria-role="heading" aria-level="1">
          {data.title}
        </View>
      )}
      {code && <Code qrText={code.qrText} digits={code.digits} now={now} />}
      {data && isOut && <WhyNone {...{ ...data, now }} />}
      {error && !data && <ErrorNotice error={error} onRetry={() => void refresh()} />}
    </View>
  )
}

function Code({ qrText, digits, now }: { qrText: string; digits: string; now: number }) {
  return (
    <View className="code-screen__code">
      <View className="code-screen__qr">
        <QrCode text={qrText} label="签到二维码" />
      </View>
      <View className="code-screen__side">
        <View className="code-screen__word">打开“我的活动”，点进这场活动，扫这个码</View>
        <View className="code-screen__word">扫不了，就输入这六个数字</View>
        <View className="code-screen__digits" aria-label={digits.split('').join(' ')}>
          {`${digits.slice(0, 3)} ${digits.slice(3)}`}
        </View>
        <View className="code-screen__soft">{`${clockText(now)} · 15 秒换一次`}</View>
      </View>
    </View>
  )
}

/** Before and after its time there is no code; within it the network is gone. */
function WhyNone({ opensAt, closesAt, now }: { opensAt: number; closesAt: number; now: number }) {
  if (now < opensAt)
    return (
      <Notice
        tone="info"
        icon="clock"
        title={`${whenText(opensAt, now)} 起显示签到码`}
        text="到时候打开这一页就行。"
      />
    )
  if (now > closesAt)
    return (
      <Notice tone="neutral" title="活动已经结束，签到停了" text="确实来了的人，可以在“签到名单”里补登。" />
    )
  return (
    <Notice
      tone="warn"
      icon="offline"
      title="连不上网，签到码停了"
      text="正在再试。也可以用“签到名单”逐个登记，没有网也能记。"
    />
  )
}
