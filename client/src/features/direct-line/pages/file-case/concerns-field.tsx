import { Concerns } from '@shared/direct-line/draft'
import type { Reason } from '@shared/errors'
import { Choice } from '@/ui/choice/choice'

const words: Record<Concerns, string> = {
  nobody: '没有',
  grid: '和网格员有关',
  community: '和社区的人有关',
  subdistrict: '和街道的人有关',
}
const options = Concerns.options.map((value) => ({ value, label: words[value] }))

export interface ConcernsFieldProps {
  value: Concerns
  error: Reason | undefined
  onChange: (concerns: Concerns) => void
}

/** "It concerns the person in charge": the case goes above them, and for them it isn't there. */
export const ConcernsField = ({ value, error, onChange }: ConcernsFieldProps) => (
  <Choice
    label="有不想让他们看到的人吗？"
    hint={
      value === 'nobody'
        ? '这件事如果和管事的人有关，可以绕开他们。'
        : '会直接交给他们的上一级。他们看不到、搜不到，也不会收到通知；这件事也不会公开。'
    }
    options={options}
    value={value}
    error={error}
    onChange={onChange}
  />
)
