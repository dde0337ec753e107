import { isOpenSignUp, type SignUpState } from '../../../../shared/org-life/sign-up'
import type { SignUp, SignUpList } from '../store'

const listOf: Record<SignUpState, SignUpList> = {
  entered: 'inLine',
  waiting: 'inLine',
  offered: 'inLine',
  applied: 'toDecide',
  confirmed: 'coming',
  cancelled: 'gone',
  declined: 'gone',
  lapsed: 'gone',
  calledOff: 'gone',
}

/** What follows from a sign-up's state. */
export const standsAs = (state: SignUpState): Pick<SignUp, 'state' | 'isOpen' | 'isMine' | 'list'> => ({
  state,
  isOpen: isOpenSignUp(state),
  isMine: state !== 'cancelled',
  list: listOf[state],
})
