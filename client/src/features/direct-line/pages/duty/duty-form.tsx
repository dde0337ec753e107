import { useState } from 'react'
import { saveDuty } from '@shared/direct-line/settings-contracts'
import type { DutyShift } from '@shared/direct-line/settings'
import { civilDate, type CivilDate } from '@shared/time'
import { serverNow } from '@/cloud/server-time'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { LinkRow, Rows } from '@/ui/rows/rows'
import type { CommunityDesk } from '../../settings-form/community-page'
import { SaveBar } from '../../settings-form/save-bar'
import { useSettingsForm } from '../../settings-form/use-settings-form'
import { useSaveSettings } from '../../use-desk-settings'
import {
  dateText,
  daysFrom,
  filledByWeek,
  hoursOf,
  shiftOn,
  upcoming,
  withShift,
  type Roster,
} from './roster'
import { ShiftSheet } from './shift-sheet'

const noteOf = (shift: DutyShift | undefined): string =>
  shift
    ? [shift.name, shift.substituteName && `替补${shift.substituteName}`].filter(Boolean).join('，')
    : '没有排'

const labelOf = (date: CivilDate): string => `${dateText(date)} ${hoursOf(date)}`

/** A month of nights and days off. */
export function DutyForm({ communityId, settings, refresh }: CommunityDesk) {
  const today = civilDate(serverNow())
  const days = daysFrom(today)
  const form = useSettingsForm(settings, ({ duty }): Roster => upcoming(duty, today))
  const save = useSaveSettings(saveDuty, communityId)
  const [openDate, setOpenDate] = useState<CivilDate | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const change = (roster: Roster) => {
    form.change(roster)
    setIsSaved(false)
  }
  function send() {
    const duty = form.value.map(({ date, memberId, substituteId }) => ({ date, memberId, substituteId }))
    save.run({ duty, revision: form.revision }, (saved) => {
      form.adopt(saved)
      setIsSaved(true)
    })
  }
  return (
    <>
      <Card>
        {days.map((date) => (
          <LinkRow
            key={date}
            label={labelOf(date)}
            note={noteOf(shiftOn(form.value, date))}
            onOpen={() => setOpenDate(date)}
          />
        ))}
      </Card>
      <Button onTap={() => change(filledByWeek(form.value, days))}>空着的照上一周排</Button>
      <SaveBar
        save={save}
        isSaved={isSaved}
        isBehind={form.isBehind}
        hint="下班后的紧急事项，会先通知值班的人"
        onSave={send}
        onTakeLatest={form.takeLatest}
        onRefresh={refresh}
      />
      {openDate !== null && (
        <ShiftSheet
          communityId={communityId}
          date={openDate}
          shift={shiftOn(form.value, openDate)}
          onSet={(shift) => {
            change(withShift(form.value, openDate, shift))
            setOpenDate(null)
          }}
          onClose={() => setOpenDate(null)}
        />
      )}
    </>
  )
}

/** The same for those who may read it only. */
export function DutyShown({ settings }: CommunityDesk) {
  const days = daysFrom(civilDate(serverNow()))
  return (
    <Card>
      <Rows
        rows={days.map((date) => ({ label: labelOf(date), value: noteOf(shiftOn(settings.duty, date)) }))}
      />
    </Card>
  )
}
