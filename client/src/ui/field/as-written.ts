/** People write `501室` or ` 2-301 `; the door says `501` and `2-301`. */
export const roomAsOnTheDoor = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[室号\s]/g, '')
    .toUpperCase()

/** A number as people group it (`138 0000 0001`), or null when they left it empty. */
export const phoneAsDialled = (text: string | null): string | null => {
  const digits = (text ?? '').normalize('NFKC').replace(/[\s-]/g, '')
  return digits === '' ? null : digits
}
