import type { Reason } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import { askPrivacy } from '@/ui/privacy/privacy'

export interface PhoneOfferProps {
  /** Null until the person has agreed to give one. */
  phone: string | null
  onChange: (phone: string) => void
  /** What the button says: `留个手机号`. */
  word: string
  error?: Reason
}

/** A phone number is asked for only after the person has heard what it is for, and agreed. */
export function PhoneOffer({ phone, onChange, word, error }: PhoneOfferProps) {
  const offer = async () => {
    if (await askPrivacy('phone')) onChange('')
  }
  if (phone === null) {
    return (
      <Button icon="phone" hint="可不填；留了，办理人员能打电话找到您。" onTap={() => void offer()}>
        {word}
      </Button>
    )
  }
  return (
    <TextInput
      label="手机号"
      isOptional
      type="tel"
      placeholder="11 位手机号"
      value={phone}
      onChange={onChange}
      error={error}
    />
  )
}
