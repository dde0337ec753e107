import { crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]
type Point = readonly [x: number, y: number]
type Size = readonly [width: number, height: number]

/** A small picture of flat shapes; later ones cover earlier ones. Coordinates are pixels from the top left. */
export class Drawing {
  private readonly pixels: Buffer

  constructor(
    readonly width: number,
    readonly height: number,
    ground: Colour,
  ) {
    this.pixels = Buffer.alloc(width * height * 3)
    this.rectangle([0, 0], [width, height], ground)
  }

  rectangle([left, top]: Point, [width, height]: Size, colour: Colour): this {
    return this.fill(colour, (x, y) => x >= left && x < left + width && y >= top && y < top + height)
  }

  ellipse([centreX, centreY]: Point, [radiusX, radiusY]: Size, colour: Colour): this {
    return this.fill(colour, (x, y) => ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1)
  }

  /** A straight line as wide as `thickness`. */
  line(from: Point, to: Point, thickness: number, colour: Colour): this {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const lengthSquared = dx * dx + dy * dy
    return this.fill(colour, (x, y) => {
      const along = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / lengthSquared))
      return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy) <= thickness / 2
    })
  }

  /** https://www.w3.org/TR/png-3/: 8 bits, RGB, no filter, no interlace. */
  png(): Buffer {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(this.width, 0)
    header.writeUInt32BE(this.height, 4)
    header.set([8, 2, 0, 0, 0], 8)
    const rows = Array.from({ length: this.height }, (_, y) =>
      Buffer.concat([Buffer.of(0), this.pixels.subarray(y * this.width * 3, (y + 1) * this.width * 3)]),
    )
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const image = deflateSync(Buffer.concat(rows))
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', image),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }

  private fill([red, green, blue]: Colour, covers: (x: number, y: number) => boolean): this {
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        if (covers(x, y)) this.pixels.set([red, green, blue], (y * this.width + x) * 3)
      }
    }
    return this
  }
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), framed.length - 4)
  return framed
}
