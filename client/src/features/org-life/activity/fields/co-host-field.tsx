import type { CoHostRef } from '@shared/org-life/draft'
import type { HostChoice } from '@shared/org-life/schema'
import { Fold } from '@/ui/fold/fold'
import { ReadingView } from '@/ui/list/reading-view'
import { Toggle } from '@/ui/toggle/toggle'
import type { ActivityFormState } from '../use-activity-form'
import { useCoHosts } from '../use-choices'

interface CoHostFieldProps {
  state: ActivityFormState
  host: HostChoice
}

const isSame = (one: CoHostRef, other: CoHostRef): boolean => one.kind === other.kind && one.id === other.id

/** Who holds it together with the host. */
export function CoHostField({ state: { form, change }, host }: CoHostFieldProps) {
  const { reading, choices } = useCoHosts(host)
  const { coHosts } = form
  const toggle = (ref: CoHostRef, isOn: boolean) =>
    change({ coHosts: isOn ? [...coHosts, ref] : coHosts.filter((one) => !isSame(one, ref)) })
  return (
    <Fold label="联办单位" note={coHosts.length === 0 ? '没有' : `${coHosts.length} 个`}>
      <ReadingView reading={reading}>
        {() => (
          <>
            {choices.map(({ ref, name }) => (
              <Toggle
                key={ref.id}
                label={name}
                isOn={coHosts.some((one) => isSame(one, ref))}
                onChange={(isOn) => toggle(ref, isOn)}
              />
            ))}
          </>
        )}
      </ReadingView>
    </Fold>
  )
}
