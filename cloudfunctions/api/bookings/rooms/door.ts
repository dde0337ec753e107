import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  CODE_STEP,
  presentSteps,
  readDoorCode,
  scanText,
  stepAt,
} from '../../../../shared/bookings/door-code'
import type { BookingReason } from '../../../../shared/bookings/reasons'
import { base32 } from '../../../kit/ids'
import { doorKeys, type DoorKey } from '../store'

const DIGITS = 6
const PROOF_LENGTH = 16

interface Door {
  roomId: string
  key: string
}

const mac = ({ roomId, key }: Door, step: number, use: 'digits' | 'scan'): Buffer =>
  createHmac('sha256', Buffer.from(key, 'base64'))
    .update(JSON.stringify([roomId, step, use]))
    .digest()

const digitsOf = (door: Door, step: number): string =>
  String(mac(door, step, 'digits').readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0')

const proofOf = (door: Door, step: number): string => base32(mac(door, step, 'scan')).slice(0, PROOF_LENGTH)

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** What the door shows now, and until when (ms). */
export function codeShown(door: Door, now: number): { digits: string; qrText: string; validUntil: number } {
  const step = stepAt(now)
  return {
    digits: digitsOf(door, step),
    qrText: scanText(door.roomId, step, proofOf(door, step)),
    validUntil: (step + 1) * CODE_STEP,
  }
}

/** At which instant a code proves that somebody stood at that door, or why it proves nothing. */
export function presenceBy(
  text: string,
  known: DoorKey | undefined,
  { roomId, now }: { roomId: string; now: number },
): { at: number } | { reason: BookingReason } {
  const code = readDoorCode(text)
  if (code?.kind === 'scan' && code.roomId !== roomId) return { reason: 'booking.code_of_other_room' }
  if (!code || !known) return { reason: 'booking.wrong_code' }
  const door = { roomId, key: known.key }
  if (code.kind === 'digits') {
    const isPresent = presentSteps(now).some((step) => isEqual(digitsOf(door, step), code.digits))
    return isPresent ? { at: now } : { reason: 'booking.wrong_code' }
  }
  const isShownYet = code.step <= stepAt(now) + 1
  if (!isShownYet || !isEqual(proofOf(door, code.step), code.proof)) return { reason: 'booking.wrong_code' }
  return { at: Math.min(code.step * CODE_STEP, now) }
}

/** The key that a room's codes are signed with, made when its door is first shown. */
export async function keyOf(roomId: string, known: DoorKey | undefined): Promise<Door> {
  if (known) return { roomId, key: known.key }
  const made = { _id: roomId, key: randomBytes(32).toString('base64') }
  const inserted = await doorKeys.insertOnce(made)
  return { roomId, key: inserted.isNew ? made.key : inserted.existing.key }
}
