import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { BookingView } from '@shared/bookings/schema'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Fold } from '@/ui/fold/fold'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'

/** What was booked for what, and how to get there. */
export function Facts({ booking }: { booking: BookingView }) {
  const { purpose, headCount, partyName, maskedContact, address, phone, manners, seriesId } = booking
  return (
    <Section title="预约内容">
      <Card>
        <Rows
          rows={[
            { label: '用途', value: purpose },
            { label: '人数', value: `${headCount} 人` },
            { label: '为谁', value: partyName },
            ...(maskedContact === null ? [] : [{ label: '联系电话', value: maskedContact }]),
            { label: '地址', value: address },
            ...(seriesId === null ? [] : [{ label: '每周', value: '每周预约中的一次，取消它不影响别的' }]),
          ]}
        />
        {manners !== '' && (
          <Fold label="使用须知">
            <View>{manners}</View>
          </Fold>
        )}
        {phone !== null && (
          <Button
            kind="quiet"
            icon="phone"
            onTap={() => void Taro.makePhoneCall({ phoneNumber: phone.replaceAll(' ', '') })}
          >
            {`拨打服务中心 ${phone}`}
          </Button>
        )}
      </Card>
    </Section>
  )
}
