import type { ContentCheck } from '@shared/direct-line/schema'

/** Why residents don't find a guide; undefined when they do. */
export function stateWordOf({
  isOffered,
  check,
}: {
  isOffered: boolean
  check: ContentCheck
}): string | undefined {
  if (check === 'risky') return '内容没通过，请改'
  if (check !== 'passed') return '内容待检查，请再存一次'
  return isOffered ? undefined : '没有公开'
}
