import { inflateSync } from 'node:zlib'
import { render, screen } from '@testing-library/react'
import { base64, pngOf } from '@/ui/qr/png'
import { QrCode } from '@/ui/qr/qr-code'

const isDark = (column: number, line: number) => column === line

/** The bytes of a chunk. */
function chunkOf(png: readonly number[], name: string): Buffer {
  const bytes = Buffer.from(png)
  const at = bytes.indexOf(name, 8, 'latin1')
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4))
}

test('a picture holds a white pixel for every light dot and a black one for every dark', () => {
  const png = pngOf({ size: 3, isDark }, 2)
  expect(chunkOf(png, 'IHDR').readUInt32BE(0)).toBe(6)
  const lines = inflateSync(chunkOf(png, 'IDAT'))
  const rows = Array.from({ length: 6 }, (_, row) => lines[row * 2 + 1]! >> 2)
  expect(rows.map((row) => row.toString(2).padStart(6, '0'))).toEqual([
    '001111',
    '001111',
    '110011',
    '110011',
    '111100',
    '111100',
  ])
})

test('a picture too large for one block of its format is cut into several', () => {
  const lines = inflateSync(chunkOf(pngOf({ size: 100, isDark }, 10), 'IDAT'))
  expect(lines).toHaveLength(1000 * 126)
})

test.each([[[]], [[1]], [[1, 2]], [[250, 251, 252]]])('the bytes %j are written as base64', (bytes) => {
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
})

test('a QR code is a picture with a name', () => {
  render(<QrCode text="r1.58710934.abcdefghijklmnop" label="书画室的签到二维码" />)
  const picture = screen.getByRole('img', { name: '书画室的签到二维码' })
  expect(picture.getAttribute('src')).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
})
