import { Drawing, type Colour } from '../png'

const WIDTH = 360
const HEIGHT = 270
const concrete: Colour = [176, 172, 164]
const asphalt: Colour = [96, 98, 102]
const dark: Colour = [38, 40, 46]
const grass: Colour = [134, 158, 112]
const wall: Colour = [222, 214, 198]
const sky: Colour = [196, 214, 228]
const yellow: Colour = [226, 178, 60]
const white: Colour = [240, 240, 236]

/** Drawings in the place of photos that nobody took: each shows what its case is about. */
const drawings = {
  'dark-corridor': () => {
    const stairs = new Drawing(WIDTH, HEIGHT, [54, 54, 62])
      .rectangle([0, 0], [WIDTH, 40], dark)
      .ellipse([180, 48], [26, 14], [120, 118, 108])
    for (let step = 0; step < 7; step++) {
      stairs.rectangle([40 + step * 30, 230 - step * 24], [WIDTH, 8], [78, 78, 88])
    }
    return stairs.line([60, 190], [300, 20], 5, [92, 74, 60])
  },
  'wet-ceiling': () =>
    new Drawing(WIDTH, HEIGHT, wall)
      .rectangle([0, 0], [WIDTH, 120], [236, 232, 222])
      .ellipse([200, 70], [110, 42], [202, 186, 150])
      .ellipse([210, 72], [74, 28], [178, 158, 118])
      .ellipse([220, 76], [34, 14], [150, 130, 96])
      .line([222, 90], [222, 136], 4, [128, 160, 184])
      .ellipse([222, 146], [6, 9], [128, 160, 184])
      .rectangle([0, 118], [WIDTH, 5], [190, 182, 168]),
  'flying-wire': () =>
    new Drawing(WIDTH, HEIGHT, sky)
      .rectangle([0, 0], [150, HEIGHT], wall)
      .rectangle([40, 40], [60, 70], [120, 146, 168])
      .rectangle([0, 226], [WIDTH, 44], concrete)
      .line([96, 92], [180, 150], 4, dark)
      .line([180, 150], [262, 196], 4, dark)
      .ellipse([244, 222], [22, 22], dark)
      .ellipse([310, 222], [22, 22], dark)
      .line([244, 212], [300, 176], 8, [170, 52, 46])
      .line([262, 196], [310, 216], 8, [170, 52, 46]),
  'blocked-lane': () =>
    new Drawing(WIDTH, HEIGHT, asphalt)
      .rectangle([0, 0], [WIDTH, 90], wall)
      .rectangle([0, 98], [WIDTH, 8], yellow)
      .rectangle([0, 246], [WIDTH, 8], yellow)
      .rectangle([36, 120], [150, 84], white)
      .rectangle([120, 130], [56, 34], [110, 134, 152])
      .ellipse([74, 206], [18, 18], dark)
      .ellipse([152, 206], [18, 18], dark)
      .rectangle([212, 128], [130, 76], [150, 164, 176])
      .ellipse([244, 206], [18, 18], dark)
      .ellipse([314, 206], [18, 18], dark),
  'full-bins': () =>
    new Drawing(WIDTH, HEIGHT, [206, 204, 198])
      .rectangle([0, 214], [WIDTH, 56], concrete)
      .rectangle([64, 110], [84, 116], [66, 110, 84])
      .rectangle([176, 110], [84, 116], [84, 92, 104])
      .ellipse([96, 104], [38, 26], dark)
      .ellipse([130, 98], [26, 22], [196, 170, 120])
      .ellipse([218, 102], [44, 26], [70, 74, 80])
      .ellipse([286, 228], [34, 22], dark)
      .ellipse([42, 232], [26, 16], [176, 160, 130]),
  'loose-manhole': () =>
    new Drawing(WIDTH, HEIGHT, concrete)
      .rectangle([0, 0], [WIDTH, 70], grass)
      .ellipse([180, 170], [96, 56], dark)
      .ellipse([192, 158], [92, 52], [110, 104, 98])
      .ellipse([192, 158], [70, 38], [134, 128, 120])
      .line([134, 158], [250, 158], 5, [96, 90, 86])
      .line([192, 124], [192, 192], 5, [96, 90, 86]),
  'lecture-room': () => {
    const room = new Drawing(WIDTH, HEIGHT, wall)
      .rectangle([0, 196], [WIDTH, 74], [170, 140, 104])
      .rectangle([70, 26], [220, 96], [178, 40, 32])
      .rectangle([100, 62], [160, 8], [236, 204, 112])
      .rectangle([120, 84], [120, 6], [236, 204, 112])
      .ellipse([310, 112], [15, 17], [214, 176, 146])
      .rectangle([292, 130], [36, 66], [62, 74, 98])
    for (let seat = 0; seat < 6; seat++) {
      room
        .ellipse([36 + seat * 58, 186], [17, 19], [66, 56, 50])
        .rectangle([14 + seat * 58, 206], [44, 64], dark)
    }
    return room
  },
} as const

export type PhotoName = keyof typeof drawings

export const photoBytes = (name: PhotoName): Buffer => drawings[name]().png()
