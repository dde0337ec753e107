import { useState } from 'react'
import type { DeskDay } from '@shared/windows/ticket'
import { ticketMoves } from '@shared/windows/life-cycle'
import { bandsRefusal, type Band } from '@shared/windows/window'
import { sentences } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { Choice } from '@/ui/choice/choice'
import { TextArea } from '@/ui/field/text-area'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { Confirm } from '@/ui/sheet/confirm'
import { useSaveDay } from '../../use-saves'
import { bandLinesOf, lineFor, wrongLines } from '../../band-lines'

const kinds = [
  { value: 'closed', label: '停办这一天' },
  { value: 'hours', label: '改这一天的时段' },
] as const

/** Tickets whose time would be gone: what the worker confirms, and the server counts again. */
const calledOff = (day: DeskDay, bands: readonly Band[]): number =>
  day.tickets.filter(
    ({ state, band }) =>
      ticketMoves.callOff.from.some((from) => from === state) &&
      band !== null &&
      !bands.some(({ from, to }) => from <= band.from && band.to <= to),
  ).length

/** Closing a day or giving it hours of its own; how many people that concerns is said first. */
export function OwnDay({ day }: { day: DeskDay }) {
  const [kind, setKind] = useState<(typeof kinds)[number]['value']>('closed')
  const [because, setBecause] = useState('')
  const [lines, setLines] = useState(() =>
    day.bands.map((band) => lineFor({ weekday: null, band })).join('\n'),
  )
  const [isAsking, setIsAsking] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const save = useSaveDay()
  const bands = kind === 'closed' ? [] : bandLinesOf(lines).map(({ band }) => band)
  const off = calledOff(day, bands)
  const wrong = kind === 'closed' ? [] : wrongLines(lines)
  const reason = kind === 'closed' && because.trim() === '' ? 'window.say_why' : bandsRefusal(bands)
  const problem = wrong.length > 0 ? `这一行看不懂：${wrong[0]}` : reason && sentences[reason]

  function send() {
    const { windowId, date } = day
    save.run({ windowId, date, bands, because: because.trim(), callsOff: off }, () => {
      setIsAsking(false)
      setIsSaved(true)
    })
  }

  return (
    <>
      {isSaved && <Notice tone="good" title="保存好了" text="取了号、时间不合的人会收到通知。" />}
      {day.closedBecause !== null && <Notice tone="info" title="这一天停办" text={day.closedBecause} />}
      <Choice label="怎么改" options={kinds} value={kind} onChange={setKind} />
      {kind === 'hours' && (
        <TextArea
          label="时段和号数"
          hint="一行一个，如 09:00-10:00 8。"
          max={400}
          value={lines}
          onChange={setLines}
        />
      )}
      <TextInput
        label="原因"
        hint="取了号的人会看到。"
        placeholder="如：线路检修停电"
        max={40}
        isOptional={kind === 'hours'}
        value={because}
        onChange={setBecause}
      />
      {!isAsking && <ErrorNotice error={save.error} />}
      <Button
        kind={kind === 'closed' ? 'danger' : 'primary'}
        disabled={problem !== null}
        hint={problem ?? (off > 0 ? `有 ${off} 个人取了号，会取消并通知他们。` : '没有人因此要改时间。')}
        onTap={() => setIsAsking(true)}
      >
        {kind === 'closed' ? '停办这一天' : '保存这一天的时段'}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={kind === 'closed' ? '停办这一天？' : '改这一天的时段？'}
        text={off > 0 ? `${off} 个人的号会取消，并告诉他们原因。` : '没有人的号会取消。'}
        doIt={off > 0 ? '取消这些号' : '保存'}
        isDangerous={off > 0}
        loading={save.isRunning}
        error={save.error}
        onConfirm={send}
        onClose={() => setIsAsking(false)}
      />
    </>
  )
}
