import { Choice } from '@/ui/choice/choice'
import type { Named } from '../use-ledger'

const ALL = ''

interface NamedChoiceProps {
  label: string
  /** What choosing none of them is called; left out where it isn't offered. */
  all?: string
  options: readonly Named[]
  chosen: Named | null
  onChoose: (chosen: Named | null) => void
}

/** One of several named things, or all of them. */
export function NamedChoice({ label, all, options, chosen, onChoose }: NamedChoiceProps) {
  const none = all === undefined ? [] : [{ value: ALL, label: all }]
  return (
    <Choice
      label={label}
      options={[...none, ...options.map(({ id, name }) => ({ value: id, label: name }))]}
      value={chosen?.id ?? ALL}
      onChange={(id) => {
        const one = options.find((option) => option.id === id)
        onChoose(one ? { id: one.id, name: one.name } : null)
      }}
    />
  )
}
