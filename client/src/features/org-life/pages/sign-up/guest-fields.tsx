import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextInput } from '@/ui/field/text-input'

interface GuestFieldsProps {
  guests: readonly string[]
  most: number
  onChange: (guests: string[]) => void
}

/** Who comes along; each takes a place. */
export function GuestFields({ guests, most, onChange }: GuestFieldsProps) {
  return (
    <Card>
      {guests.map((guest, index) => (
        <TextInput
          key={index}
          label={`一起来的第 ${index + 1} 位`}
          hint={index === 0 ? '写姓名或称呼，每人占一个名额' : undefined}
          max={20}
          value={guest}
          onChange={(name) => onChange(guests.map((one, place) => (place === index ? name : one)))}
        />
      ))}
      {guests.length < most && (
        <Button
          icon="plus"
          hint={guests.length === 0 ? `最多再带 ${most} 人，不带人就不用填` : null}
          onTap={() => onChange([...guests, ''])}
        >
          {guests.length === 0 ? '我要带人来' : '再加一位'}
        </Button>
      )}
      {guests.length > 0 && (
        <Button kind="quiet" onTap={() => onChange(guests.slice(0, -1))}>
          去掉最后一位
        </Button>
      )}
    </Card>
  )
}
