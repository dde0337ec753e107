/** What is cut off each side, in hundredths of the photo's width or height. */
export interface Cut {
  top: number
  right: number
  bottom: number
  left: number
}

export const uncut: Cut = { top: 0, right: 0, bottom: 0, left: 0 }
export const sideNames: Record<keyof Cut, string> = {
  top: '上边',
  bottom: '下边',
  left: '左边',
  right: '右边',
}

const STEP = 5
/** Of each side something has to remain. */
const REMAINS = 10

const opposite: Record<keyof Cut, keyof Cut> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

/** One step more or less off a side. */
export function cutMore(cut: Cut, side: keyof Cut, direction: 1 | -1): Cut {
  const most = 100 - REMAINS - cut[opposite[side]]
  return { ...cut, [side]: Math.min(most, Math.max(0, cut[side] + direction * STEP)) }
}

export const isCut = (cut: Cut): boolean => Object.values(cut).some((part) => part > 0)

const LONGEST_SIDE = 1600

/** Which pixels of a photo remain, and how large they are drawn, so that the file stays small. */
export function cropIn(cut: Cut, photo: { width: number; height: number }) {
  const x = Math.round((photo.width * cut.left) / 100)
  const y = Math.round((photo.height * cut.top) / 100)
  const width = Math.round((photo.width * (100 - cut.left - cut.right)) / 100)
  const height = Math.round((photo.height * (100 - cut.top - cut.bottom)) / 100)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  return {
    x,
    y,
    width,
    height,
    drawn: { width: Math.round(width * scale), height: Math.round(height * scale) },
  }
}
