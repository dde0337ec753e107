import { createHandlers } from './create'
import { decidingHandlers } from './deciding'
import { editingHandlers } from './editing'
import { openingHandlers } from './opening'
import { readHandlers } from './reads'
import { signUpHandlers } from './sign-ups'

export const orgLifeHandlers = [
  ...createHandlers,
  ...openingHandlers,
  ...editingHandlers,
  ...readHandlers,
  ...signUpHandlers,
  ...decidingHandlers,
]
