import type { Endpoint, InputOf, OutputOf } from '@shared/contract'
import { AppError, type ErrorCode, type Refusal } from '@shared/errors'
import { call } from './call'
import { keep, kept } from './kept'
import { uploadPhoto } from './photos'
import { dropPhoto, keptPhoto, type WaitingPhoto } from './waiting-photos'

interface Carrying {
  requestId: string
  photos?: string[]
}

/** Something a person has sent: it stays on this phone until the cloud has said what becomes of it. */
export interface Parcel<E extends Endpoint, Form> {
  requestId: string
  /** What is sent, with the photos that have got through; never changed once it has been called with. */
  input: InputOf<E> & Carrying
  /** Whose photos they are. */
  memberId: string
  /** Photos that still have to be sent, in their order. */
  waiting: WaitingPhoto[]
  /** The form as it was filled in, to be opened with it again. */
  form: Form
  /** When it was sent by the person, ms. */
  at: number
  /** Why the cloud won't have it: nothing was made of it, and the person has to change it. */
  refusal: Refusal | null
  /** What it has become. */
  output: OutputOf<E> | null
}

export interface Outbox<E extends Endpoint, Form> {
  list: () => Parcel<E, Form>[]
  isSending: (requestId: string) => boolean
  /** Keeps it, then tries to send it; it comes back refused, arrived, or neither: then it goes on waiting. */
  post: (parcel: Omit<Parcel<E, Form>, 'refusal' | 'output'>) => Promise<Parcel<E, Form>>
  /** Tries what waits again, one after the other. */
  sendAll: () => Promise<void>
  drop: (requestId: string) => void
  watch: (listener: () => void) => () => void
  /** Changes with everything that happens here. */
  version: () => number
}

/** Nobody said no: the same again may well be accepted. */
const mayPass: readonly ErrorCode[] = ['UNAVAILABLE', 'TOO_MANY', 'INTERNAL']
const unheard = () => undefined

/**
 * Sends forms of one kind, each exactly once, however often the phone loses its connection or is started anew: the
 * request id makes the cloud answer a repeat with what the first one made.
 */
export function outboxOf<E extends Endpoint, Form>(contract: E, keptAs: string): Outbox<E, Form> {
  type Kept = Parcel<E, Form>
  const listeners = new Set<() => void>()
  const onTheirWay = new Map<string, Promise<Kept>>()

  let version = 0

  const list = () => kept<Kept[]>(keptAs) ?? []

  function tell() {
    version++
    listeners.forEach((listener) => listener())
  }

  function save(parcel: Kept): Kept {
    const others = list().filter(({ requestId }) => requestId !== parcel.requestId)
    keep(keptAs, [...others, parcel])
    tell()
    return parcel
  }

  async function sendPhotos(parcel: Kept): Promise<Kept> {
    const [next, ...others] = parcel.waiting
    if (!next) return parcel
    const photo = await keptPhoto(next)
    if (!photo) throw new AppError({ code: 'REFUSED', reason: 'appeal.photo_missing' })
    const fileId = await uploadPhoto(parcel.memberId, photo, unheard)
    const photos = [...(parcel.input.photos ?? []), fileId]
    // Written down at once, so that a photo that has got through isn't sent again.
    const saved = save({ ...parcel, input: { ...parcel.input, photos }, waiting: others })
    await dropPhoto(next)
    return sendPhotos(saved)
  }

  async function deliver(parcel: Kept): Promise<Kept> {
    let latest = parcel
    try {
      latest = await sendPhotos(parcel)
      return save({ ...latest, output: await call(contract, latest.input) })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      const waits = list().find(({ requestId }) => requestId === parcel.requestId) ?? latest
      return mayPass.includes(failure.refusal.code) ? waits : save({ ...waits, refusal: failure.refusal })
    }
  }

  function send(parcel: Kept): Promise<Kept> {
    const { requestId } = parcel
    const underWay = onTheirWay.get(requestId)
    if (underWay) return underWay
    const sending = deliver(parcel).finally(() => {
      onTheirWay.delete(requestId)
      tell()
    })
    onTheirWay.set(requestId, sending)
    tell()
    return sending
  }

  async function sendAll() {
    for (const parcel of list()) {
      if (parcel.refusal === null && parcel.output === null) await send(parcel)
    }
  }

  return {
    list,
    isSending: (requestId) => onTheirWay.has(requestId),
    post: (parcel) => send(save({ ...parcel, refusal: null, output: null })),
    sendAll,
    drop(requestId) {
      const gone = list().filter((parcel) => parcel.requestId === requestId)
      keep(
        keptAs,
        list().filter((parcel) => parcel.requestId !== requestId),
      )
      tell()
      for (const photo of gone.flatMap(({ waiting }) => waiting)) void dropPhoto(photo)
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}
