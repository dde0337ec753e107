const spoken = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }
const state = {
  'aria-checked': '',
  'aria-expanded': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-live': '',
}

/** What a screen reader is told, per WeChat component; Taro's templates leave all of it out. */
export const readerAttributesOf = {
  View: { ...spoken, ...state, 'aria-modal': '', 'aria-labelledby': '' },
  Text: spoken,
  Image: spoken,
  Button: { ...spoken, ...state },
  Input: { 'aria-label': '', 'aria-labelledby': '' },
  Textarea: { 'aria-label': '', 'aria-labelledby': '' },
}
