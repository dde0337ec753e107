import { memo } from 'react'
import { Image } from '@tarojs/components'
import { create } from 'qrcode'
import { base64, pngOf } from './png'
import './qr-code.scss'

export interface QrCodeProps {
  /** ASCII alone. */
  text: string
  /** What it is for, to somebody who can't see it. */
  label: string
}

const QUIET = 4
const SCALE = 8

function pictureOf(text: string): string {
  // Given as bytes: of a string the package makes them with a TextEncoder, which WeChat lacks.
  const data = Uint8ClampedArray.from(text, (letter) => letter.charCodeAt(0))
  const { modules } = create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const isDark = (column: number, line: number) => {
    const [x, y] = [column - QUIET, line - QUIET]
    return x >= 0 && y >= 0 && x < modules.size && y < modules.size && modules.get(y, x) === 1
  }
  const png = pngOf({ size: modules.size + 2 * QUIET, isDark }, SCALE)
  return `data:image/png;base64,${base64(png)}`
}

/** A QR code, black on white in every mode: cameras want it so. */
export const QrCode = memo(function QrCode({ text, label }: QrCodeProps) {
  return <Image className="qr-code" mode="aspectFit" src={pictureOf(text)} aria-label={label} />
})
