import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { AttendanceReason } from '../../../../shared/org-life/after-reasons'
import {
  CODE_STEP,
  CODES_AHEAD,
  presentSteps,
  readAttendanceCode,
  scanText,
  stepAt,
  stepRefusal,
  type ShownCode,
} from '../../../../shared/org-life/attendance-code'
import { base32 } from '../../../kit/ids'
import { activityKeys, type ActivityKey } from './attendance-store'

const DIGITS = 6
const PROOF_LENGTH = 16

interface Signed {
  activityId: string
  key: string
}

const mac = ({ activityId, key }: Signed, step: number, use: 'digits' | 'scan'): Buffer =>
  createHmac('sha256', Buffer.from(key, 'base64'))
    .update(JSON.stringify([activityId, step, use]))
    .digest()

const digitsOf = (signed: Signed, step: number): string =>
  String(mac(signed, step, 'digits').readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0')

const proofOf = (signed: Signed, step: number): string =>
  base32(mac(signed, step, 'scan')).slice(0, PROOF_LENGTH)

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** What the screen shows from now on. */
export function codesFrom(signed: Signed, now: number): ShownCode[] {
  return Array.from({ length: CODES_AHEAD }, (_, index) => {
    const step = stepAt(now) + index
    return {
      digits: digitsOf(signed, step),
      qrText: scanText(signed.activityId, step, proofOf(signed, step)),
      from: step * CODE_STEP,
      until: (step + 1) * CODE_STEP,
    }
  })
}

/** By the screen of which moment a code proves that somebody is there now, or why it proves nothing. */
export function presenceBy(
  text: string,
  known: ActivityKey | undefined,
  { activityId, now }: { activityId: string; now: number },
): { step: number } | { reason: AttendanceReason } {
  const code = readAttendanceCode(text)
  if (!code) return { reason: 'orgLife.code_unreadable' }
  if (code.kind === 'scan' && code.activityId !== activityId) {
    return { reason: 'orgLife.code_other_activity' }
  }
  if (!known) return { reason: 'orgLife.code_forged' }
  const signed = { activityId, key: known.key }
  if (code.kind === 'digits') {
    const step = presentSteps(now).find((one) => isEqual(digitsOf(signed, one), code.digits))
    return step === undefined ? { reason: 'orgLife.code_digits' } : { step }
  }
  if (!isEqual(proofOf(signed, code.step), code.proof)) return { reason: 'orgLife.code_forged' }
  const reason = stepRefusal(code.step, now)
  return reason ? { reason } : { step: code.step }
}

/** The key of an activity's codes, made when its screen is first shown. */
export async function keyOf(activityId: string, known: ActivityKey | undefined): Promise<Signed> {
  if (known) return { activityId, key: known.key }
  const made = { _id: activityId, key: randomBytes(32).toString('base64') }
  const inserted = await activityKeys.insertOnce(made)
  return { activityId, key: inserted.isNew ? made.key : inserted.existing.key }
}
