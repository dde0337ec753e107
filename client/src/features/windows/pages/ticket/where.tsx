import Taro from '@tarojs/taro'
import type { TicketView } from '@shared/windows/ticket'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'

/** Which window, and how to find or call it. */
export function Where({ ticket }: { ticket: TicketView }) {
  const { windowName, centreName, address, phone } = ticket
  return (
    <Section title="在哪里">
      <Card>
        <Rows
          rows={[
            { label: '窗口', value: windowName },
            { label: '中心', value: centreName },
            { label: '地址', value: address },
          ]}
        />
        <Button
          icon="phone"
          onTap={() => void Taro.makePhoneCall({ phoneNumber: phone.replaceAll(' ', '') })}
        >
          {`拨打 ${phone}`}
        </Button>
      </Card>
    </Section>
  )
}
