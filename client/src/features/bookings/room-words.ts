import type { RoomCard } from '@shared/bookings/schema'

/** `2楼 · 坐 20 人 · 无障碍 · 要审核`: what decides whether a room will do. */
export const roomNote = ({ floor, capacity, isStepFree, needsApproval, sharedBy }: RoomCard): string =>
  [
    floor,
    `坐 ${capacity} 人`,
    isStepFree && '无障碍',
    needsApproval && '要审核',
    sharedBy !== null && `${sharedBy}提供`,
  ]
    .filter(Boolean)
    .join(' · ')
