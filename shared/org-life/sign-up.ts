import * as z from 'zod'

/**
 * Where somebody stands with an activity: `entered` in a lottery that isn't drawn yet; `applied` has a place that the
 * organiser must still grant; `confirmed` comes; `waiting` in line; `offered` a place for half an hour.
 */
export const SignUpState = z.enum([
  'entered',
  'applied',
  'confirmed',
  'waiting',
  'offered',
  'cancelled',
  'declined',
  'lapsed',
  'calledOff',
])
export type SignUpState = z.infer<typeof SignUpState>

export const signUpStateNames: Record<SignUpState, string> = {
  entered: '已报名，等抽签',
  applied: '等主办方同意',
  confirmed: '报名成功',
  waiting: '候补中',
  offered: '轮到您了，请确认',
  cancelled: '已取消报名',
  declined: '没有通过',
  lapsed: '没有及时确认',
  calledOff: '活动取消',
}

/** States of people who come, or may still. */
export const openSignUpStates: readonly SignUpState[] = [
  'entered',
  'applied',
  'confirmed',
  'waiting',
  'offered',
]
export const isOpenSignUp = (state: SignUpState): boolean => openSignUpStates.includes(state)

/** States that have places: no one else gets these. */
export const holdsPlaces = (state: SignUpState): boolean =>
  state === 'applied' || state === 'confirmed' || state === 'offered'
