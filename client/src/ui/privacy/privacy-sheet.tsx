import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { Sheet } from '../sheet/sheet'
import { usePrivacyQuestion, type PersonalDatum } from './privacy'

const purposes: Record<PersonalDatum, { title: string; text: string }> = {
  photo: {
    title: '使用您的照片',
    text: '您选的照片只放进您正在写的内容里：反映的事给办理人员看；您发布的通知、议题和活动纪实，看得到它们的人都看得到照片。没有选的照片我们看不到。',
  },
  file: {
    title: '使用您选的文件',
    text: '您选的文件附在您正在写的内容里，看得到内容的人都能打开。没有选的文件我们看不到。',
  },
  place: {
    title: '使用您给的位置',
    text: '您给的位置只用来标明一件事、一个活动在哪里。按远近找活动时只拿来算距离，不会留下，也不会记录您的行踪。',
  },
  voice: {
    title: '使用话筒',
    text: '您说的话只用来变成文字，填在这里由您自己看过再提交，声音不会保存。',
  },
  calendar: {
    title: '写进您的日历',
    text: '只往手机日历里加上您点的这一项预约或活动，您日历里别的内容我们看不到。',
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
