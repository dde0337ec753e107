import { useState } from 'react'
import { saveClock } from '@shared/direct-line/settings-contracts'
import { Card } from '@/ui/card/card'
import { TextInput } from '@/ui/field/text-input'
import { Rows } from '@/ui/rows/rows'
import { Section } from '@/ui/section/section'
import type { CommunityDesk } from '../../settings-form/community-page'
import { SaveBar } from '../../settings-form/save-bar'
import { useSettingsForm } from '../../settings-form/use-settings-form'
import { useSaveSettings } from '../../use-desk-settings'
import { clockDraft, clockFields, clockOf, clockProblem } from './clock-fields'

/** How long each step may take in this community. */
export function ClockForm({ communityId, settings, refresh }: CommunityDesk) {
  const form = useSettingsForm(settings, ({ clock }) => clockDraft(clock))
  const save = useSaveSettings(saveClock, communityId)
  const [isSaved, setIsSaved] = useState(false)
  const clock = clockOf(form.value)
  function send() {
    if (clock === null) return
    save.run({ clock, revision: form.revision }, (saved) => {
      form.adopt(saved)
      setIsSaved(true)
    })
  }
  return (
    <Section title="办理期限">
      <Card>
        {clockFields.map(({ name, label, hint }) => (
          <TextInput
            key={name}
            label={label}
            hint={hint}
            type="number"
            value={form.value[name]}
            error={clockProblem(form.value, name)}
            onChange={(typed) => {
              form.change({ ...form.value, [name]: typed })
              setIsSaved(false)
            }}
          />
        ))}
      </Card>
      <SaveBar
        save={save}
        isSaved={isSaved}
        isBehind={form.isBehind}
        waitsFor={clock === null ? '有的数字不在范围里' : null}
        hint="只管以后反映的事，正在办的按原来的期限"
        onSave={send}
        onTakeLatest={form.takeLatest}
        onRefresh={refresh}
      />
    </Section>
  )
}

/** The same for those who may read it only. */
export function ClockShown({ settings }: CommunityDesk) {
  return (
    <Section title="办理期限">
      <Card>
        <Rows
          rows={clockFields.map(({ name, label }) => ({
            label,
            value: settings.clock[name],
            isFigure: true,
          }))}
        />
      </Card>
    </Section>
  )
}
