import { decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';

/** A picture as red, green, blue and alpha, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Distance between the 16 kept levels of each color channel. With them nearly every picture has less than 256 colors and a small file. */
const STEP = 17;
const ROUNDED = Uint8Array.from({ length: 256 }, (_, level) => Math.round(level / STEP) * STEP);
/** Smallest distance of two colors that counts as different, from 0 (equal) to 1 (black and white). */
const THRESHOLD = 0.08;
/** Width and height of the squares in which different pixels are counted. A border of one pixel through a square is found, a few edges of letters are not. */
const WINDOW = 24;
/** How many pixels of a square may differ. */
const MOST = 12;

/** Reads a PNG file, and rounds its colors. */
export function readPng(file: Uint8Array): Pixels {
  const { width, height, data, channels, palette } = decode(file);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  const table = palette?.flatMap((color) => color.slice(0, 3));
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = table ? data[pixel]! * 3 : pixel * channels;
    for (let part = 0; part < 3; part += 1) rgba[pixel * 4 + part] = ROUNDED[(table ?? data)[at + part]!]!;
  }
  return { width, height, data: rgba };
}

/** Writes a PNG file, with a color palette if there are few enough colors. */
export function writePng({ width, height, data }: Pixels): Uint8Array {
  const numbers = new Map<number, number>();
  const indexes = new Uint8Array(width * height);
  for (let pixel = 0; pixel < indexes.length; pixel += 1) {
    const color = (data[pixel * 4]! << 16) | (data[pixel * 4 + 1]! << 8) | data[pixel * 4 + 2]!;
    const number = numbers.get(color) ?? numbers.size;
    numbers.set(color, number);
    indexes[pixel] = number;
  }
  const zlib = { level: 9 } as const;
  if (numbers.size > 256) return encode({ width, height, data }, { zlib });
  const palette = [...numbers.keys()].map((color) => [color >> 16, (color >> 8) & 255, color & 255]);
  return encode({ width, height, data: indexes, channels: 1, palette }, { zlib });
}

/** The same picture on a white background of this size. */
function onWhite({ width, height, data }: Pixels, wide: number, high: number): Uint8Array {
  const white = new Uint8Array(wide * high * 4).fill(255);
  for (let row = 0; row < height; row += 1)
    white.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * wide * 4);
  return white;
}

/** The differences between two pictures, in red on a pale copy; `undefined` if they look the same. */
export function differenceOf(before: Pixels, after: Pixels): Pixels | undefined {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const isSameSize = before.width === after.width && before.height === after.height;
  if (isSameSize && Buffer.compare(before.data, after.data) === 0) return undefined;
  const data = new Uint8Array(width * height * 4);
  const sides = [before, after].map((side) => (isSameSize ? side.data : onWhite(side, width, height))) as [
    Uint8Array,
    Uint8Array,
  ];
  const different = pixelmatch(...sides, data, width, height, {
    threshold: THRESHOLD,
    includeAA: true,
    windowSize: WINDOW,
  });
  return isSameSize && different <= MOST ? undefined : { width, height, data };
}
