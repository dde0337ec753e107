import { calendarDayHandlers } from './plans/calendar-days'
import { createHandlers } from './activities/create'
import { decidingHandlers } from './sign-ups/deciding'
import { editingHandlers } from './activities/editing'
import { openingHandlers } from './activities/opening'
import { planHandlers } from './plans/plans'
import { readHandlers } from './reads'
import { reviewHandlers } from './activities/review'
import { signUpHandlers } from './sign-ups/sign-ups'

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
