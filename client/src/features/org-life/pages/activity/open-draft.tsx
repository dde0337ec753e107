import { useState } from 'react'
import type { FreeSlot } from '@shared/bookings/schema'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { goTo } from '@/ui/go'
import { RoomTaken } from '../../activity/room-taken'
import { editPage } from '../../paths'
import { useOpen } from '../../use-hosting'
import type { OrganiserProps } from './organiser-section'

/** A draft becomes public and takes its room; when somebody has that time, what is free instead is said. */
export function OpenDraft({ activity: { id, place }, now }: OrganiserProps) {
  const [requestId, setRequestId] = useState(newRequestId)
  const [nearest, setNearest] = useState<FreeSlot[] | null>(null)
  const opening = useOpen()
  const open = () =>
    opening.run({ id, requestId }, (outcome) => {
      setRequestId(newRequestId())
      setNearest(outcome.outcome === 'taken' ? outcome.nearest : null)
    })
  return (
    <>
      <RoomTaken nearest={nearest} now={now} />
      <ErrorNotice error={opening.error} />
      {nearest && <Button onTap={() => goTo(editPage, { id })}>换时间或场地</Button>}
      <Button
        kind="primary"
        loading={opening.isRunning}
        hint={place.kind === 'room' ? '发布的同时订下场地，别人就看得到、报得了名' : null}
        onTap={open}
      >
        发布活动
      </Button>
    </>
  )
}
