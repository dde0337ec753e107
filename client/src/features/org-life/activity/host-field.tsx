import type { HostRef } from '@shared/org-life/draft'
import type { HostChoice } from '@shared/org-life/schema'
import { Choice } from '@/ui/choice/choice'

interface HostFieldProps {
  label: string
  hosts: readonly HostChoice[]
  host: HostChoice
  onChange: (host: HostChoice) => void
}

export const hostKey = ({ kind, id }: HostRef): string => `${kind}.${id}`

/** In whose name; nothing to choose for whoever has but one. */
export const HostField = ({ label, hosts, host, onChange }: HostFieldProps) =>
  hosts.length < 2 ? null : (
    <Choice
      label={label}
      options={hosts.map((one) => ({ value: hostKey(one), label: one.name }))}
      value={hostKey(host)}
      onChange={(key) => hosts.filter((one) => hostKey(one) === key).forEach(onChange)}
    />
  )
