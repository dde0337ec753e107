import { createHandlers } from './activities/create'
import { editingHandlers } from './activities/editing'
import { openingHandlers } from './activities/opening'
import { reviewHandlers } from './activities/review'
import { calendarDayHandlers } from './plans/calendar-days'
import { planHandlers } from './plans/plans'
import { readHandlers } from './reads'
import { decidingHandlers } from './sign-ups/deciding'
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
