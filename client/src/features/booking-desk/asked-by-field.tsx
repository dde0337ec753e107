import type { OnBehalf } from '@shared/bookings/party'
import type { Reason } from '@shared/errors'
import { Choice } from '@/ui/choice/choice'
import { TextInput } from '@/ui/field/text-input'

/** Who stands at the desk or is on the telephone, as it is being typed. */
export interface AskedBy {
  name: string
  phone: string
  via: OnBehalf['via']
}

export const nobody: AskedBy = { name: '', phone: '', via: 'desk' }

export const onBehalfOf = ({ name, phone, via }: AskedBy): OnBehalf => ({
  name: name.trim(),
  phone: phone.trim() || null,
  via,
})

export interface AskedByFieldProps {
  value: AskedBy
  onChange: (value: AskedBy) => void
  fields: Readonly<Record<string, Reason>> | undefined
  /** The name of the field in the request. */
  path: 'onBehalf' | 'askedBy'
}

const ways = [
  { value: 'desk', label: '到服务台' },
  { value: 'phone', label: '打电话' },
] as const

/** For whom staff act, and how they asked: kept with what is done. */
export function AskedByField({ value, onChange, fields, path }: AskedByFieldProps) {
  return (
    <>
      <Choice
        label="怎么来问的"
        options={ways}
        value={value.via}
        onChange={(via) => onChange({ ...value, via })}
      />
      <TextInput
        label="姓名"
        value={value.name}
        max={20}
        error={fields?.[`${path}.name`] ?? null}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextInput
        label="手机号"
        type="tel"
        isOptional
        hint="和登记的一样，预约就会出现在对方手机上。"
        value={value.phone}
        max={11}
        error={fields?.[`${path}.phone`] ?? null}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </>
  )
}
