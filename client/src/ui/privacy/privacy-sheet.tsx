import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { Sheet } from '../sheet/sheet'
import { usePrivacyQuestion, type PersonalDatum } from './privacy'

const purposes: Record<PersonalDatum, { title: string; text: string }> = {
  photo: {
    title: '使用您的照片',
    text: '您选的照片只用来说明这件事，给办理人员看。没有选的照片我们看不到。',
  },
  file: {
    title: '使用您选的文件',
    text: '您选的文件会和议题一起公开给居民看。没有选的文件我们看不到。',
  },
  place: {
    title: '使用您选的位置',
    text: '您在地图上选的位置只用来找到要处理的地方，不会记录您的行踪。',
  },
  voice: {
    title: '使用话筒',
    text: '您说的话只用来变成文字，填在这里由您自己看过再提交，声音不会保存。',
  },
  calendar: {
    title: '写进您的日历',
    text: '只往手机日历里加上这一次预约，您日历里别的内容我们看不到。',
  },
  phone: {
    title: '使用您的手机号',
    text: '手机号只给办理人员联系您用，其他人看到的是 138****5678 这样的样子。',
  },
}

/** Stands on every page and shows itself when `askPrivacy` asks. */
export function PrivacySheet() {
  const question = usePrivacyQuestion()
  if (!question) return null
  const { title, text } = purposes[question.datum]
  return (
    <Sheet
      isOpen
      title={title}
      onClose={() => question.answer(false)}
      actions={
        <>
          <Button kind="primary" onTap={() => question.answer(true)}>
            同意
          </Button>
          <Button kind="quiet" onTap={() => question.answer(false)}>
            不同意
          </Button>
        </>
      }
    >
      <View>{text}</View>
      <View>不同意也能继续填写，只是用不了这一项。</View>
    </Sheet>
  )
}
