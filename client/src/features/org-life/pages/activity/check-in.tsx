import { useState } from 'react'
import { activityOfCode } from '@shared/org-life/attendance-code'
import { AppError } from '@shared/errors'
import { Button } from '@/ui/button/button'
import { TextInput } from '@/ui/field/text-input'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { canScan, scanCode } from '@/ui/scan/scan-code'
import { useCheckIn } from '../../attendance/use-attendance'

interface CheckInProps {
  id: string
  /** Why it can't be done yet. */
  reason: string | null
}

const DIGITS = 6

/** Why a scanned text can't be of this activity, before anything is sent. */
function scannedError(code: string, id: string): AppError | null {
  const other = activityOfCode(code)
  if (other === id) return null
  const reason = other === null ? 'orgLife.code_unreadable' : 'orgLife.code_other_activity'
  return new AppError({ code: 'REFUSED', reason })
}

/** By what the host's screen shows now, scanned or typed. */
export function CheckIn({ id, reason }: CheckInProps) {
  const [digits, setDigits] = useState('')
  const [scanError, setScanError] = useState<AppError | null>(null)
  const checking = useCheckIn(id)
  const isWhole = digits.length === DIGITS

  async function scan() {
    checking.reset()
    setScanError(null)
    const code = await scanCode()
    if (code === null) return
    const wrong = scannedError(code, id)
    if (wrong) return setScanError(wrong)
    checking.run({ code })
  }

  function type() {
    setScanError(null)
    checking.run({ code: digits })
  }

  if (reason !== null)
    return (
      <Button icon="scan" disabled hint={reason} onTap={() => undefined}>
        签到
      </Button>
    )
  return (
    <>
      {canScan && (
        <Button kind="primary" icon="scan" loading={checking.isRunning} onTap={() => void scan()}>
          扫主办方屏幕上的码
        </Button>
      )}
      <TextInput
        label={canScan ? '或者输入屏幕上的 6 位数字' : '主办方屏幕上的 6 位数字'}
        hint="数字每 15 秒换一次"
        type="number"
        max={DIGITS}
        value={digits}
        onChange={setDigits}
      />
      <ErrorNotice error={checking.error ?? scanError} />
      <Button
        kind={canScan ? 'secondary' : 'primary'}
        loading={checking.isRunning}
        disabled={!isWhole}
        hint={isWhole ? null : '请填满 6 位数字'}
        onTap={type}
      >
        用数字签到
      </Button>
    </>
  )
}
