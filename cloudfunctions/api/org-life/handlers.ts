import { calendarDayHandlers } from './calendar-days'
import { createHandlers } from './create'
import { decidingHandlers } from './deciding'
import { editingHandlers } from './editing'
import { openingHandlers } from './opening'
import { planHandlers } from './plans'
import { readHandlers } from './reads'
import { reviewHandlers } from './review'
import { signUpHandlers } from './sign-ups'

export const orgLifeHandlers = [
  ...createHandlers,
  ...openingHandlers,
  ...editingHandlers,
  ...readHandlers,
  ...signUpHandlers,
  ...decidingHandlers,
  ...reviewHandlers,
  ...planHandlers,
  ...calendarDayHandlers,
]
