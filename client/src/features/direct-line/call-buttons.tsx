import Taro from '@tarojs/taro'
import { Button } from '@/ui/button/button'

// 110, 119, 120, 122; service numbers such as 12345 and 95598; mobiles; land lines with their area code.
const telephone = /^(1(10|19|20|22)|1[3-9]\d{9}|12\d{3}|9[56]\d{3}|0\d{2,3}-?\d{7,8})$/

/** The telephone numbers that a text names, each once. */
export const numbersIn = (text: string): string[] => [
  ...new Set((text.match(/\d[\d-]*/g) ?? []).filter((digits) => telephone.test(digits))),
]

/** A button for each number that the text names. */
export function CallButtons({ text }: { text: string }) {
  return (
    <>
      {numbersIn(text).map((phoneNumber) => (
        <Button key={phoneNumber} icon="phone" onTap={() => void Taro.makePhoneCall({ phoneNumber })}>
          {`拨打 ${phoneNumber}`}
        </Button>
      ))}
    </>
  )
}
