import { getRoom } from '@shared/bookings/contracts'
import type { RoomView } from '@shared/bookings/schema'
import {
  addRoom,
  closeRoom,
  editRoom,
  previewClosure,
  renewRoomFeed,
  reopenRoom,
  showRoomFeed,
} from '@shared/bookings/staff-contracts'
import { useAction } from '@/cloud/use-action'
import { useEndpoint } from '@/cloud/use-endpoint'

const renewed = (room: RoomView) => [getRoom, { id: room.id }] as const

export const useAddRoom = () => useAction(addRoom, renewed)
export const useEditRoom = () => useAction(editRoom, renewed)
export const useReopen = () => useAction(reopenRoom, renewed)
export const useCloseRoom = () => useAction(closeRoom)
export const useFeed = (roomId: string) => useEndpoint(showRoomFeed, { roomId })
export const useRenewFeed = (roomId: string) =>
  useAction(renewRoomFeed, () => [showRoomFeed, { roomId }] as const)

/** Bookings that closing the room for that time would cancel. */
export const useClosurePreview = (input: { roomId: string; from: number; to: number } | null) =>
  useEndpoint(previewClosure, input)
