import { useState } from 'react'
import type { RoomDraft } from '@shared/bookings/room'
import type { RoomView } from '@shared/bookings/schema'
import { newRequestId } from '@/cloud/request-id'
import { Button } from '@/ui/button/button'
import { goBack, goOnTo } from '@/ui/go'
import { ErrorNotice } from '@/ui/notice/error-notice'
import { Notice } from '@/ui/notice/notice'
import { deskRoomPage } from '../../paths'
import { useAddRoom, useEditRoom } from '../../use-keeping'
import { DescriptionFields } from './description-fields'
import { HoursFields } from './hours-fields'
import { draftOf } from './room-draft'
import { RuleFields } from './rule-fields'

export interface RoomFormProps {
  /** Null for a new one. */
  room: RoomView | null
  centreId: string
  /** The partner unit whose room it is; null for the centre's own. */
  partnerId: string | null
}

/** What a field group of the form gets. */
export interface RoomFieldsProps {
  value: RoomDraft
  change: (edit: Partial<RoomDraft>) => void
  /** Why a field was refused, by its path in the room. */
  errorOf: (path: string) => NonNullable<ReturnType<typeof useEditRoom>['error']>['refusal']['reason'] | null
}

export function RoomForm({ room, centreId, partnerId }: RoomFormProps) {
  const [base, setBase] = useState(room)
  const [value, setValue] = useState(() => draftOf(room))
  const [requestId, setRequestId] = useState(newRequestId)
  const add = useAddRoom()
  const edit = useEditRoom()
  const { error, isRunning } = base ? edit : add
  const fields = error?.refusal.fields
  const isBehind = base !== null && room !== null && room.revision > base.revision

  function change(changed: Partial<RoomDraft>) {
    setValue((before) => ({ ...before, ...changed }))
    setRequestId(newRequestId())
  }

  function save() {
    if (!base) {
      const input = { requestId, centreId, partnerId, room: value }
      return add.run(input, ({ id }) => goOnTo(deskRoomPage, { id }))
    }
    edit.run({ id: base.id, requestId, revision: base.revision, room: value }, goBack)
  }

  function takeLatest() {
    setBase(room)
    setValue(draftOf(room))
  }

  const errorOf: RoomFieldsProps['errorOf'] = (path) => fields?.[`room.${path}`] ?? null
  return (
    <>
      {isBehind && (
        <Notice tone="warn" title="别的同事刚改过" text="看看最新的，再改一次。您这里没保存的会丢掉。">
          <Button icon="refresh" onTap={takeLatest}>
            换成最新的
          </Button>
        </Notice>
      )}
      <DescriptionFields value={value} change={change} errorOf={errorOf} />
      <HoursFields value={value} change={change} errorOf={errorOf} />
      <RuleFields value={value} change={change} errorOf={errorOf} />
      <ErrorNotice error={error} />
      <Button
        kind="primary"
        loading={isRunning}
        disabled={isBehind}
        hint={base ? '已经约好的预约不会变。' : null}
        onTap={save}
      >
        {base ? '保存' : '加上这个场地'}
      </Button>
    </>
  )
}
