/** At most `limit` characters, the last one an ellipsis where something was cut; an emoji is never cut in half. */
export function cut(text: string, limit: number): string {
  const characters = [...text]
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}
