/** The first 64 primes, from which SHA-256 takes its constants. */
const PRIMES: readonly number[] = (() => {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return primes;
})();

/** The first 32 bits of the fractional part. */
const fraction = (n: number) => ((n % 1) * 2 ** 32) | 0;
const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits (FIPS 180-4).
 *
 * Written here because the guide checker also runs in pages without https, where browsers have no `crypto.subtle`, and libraries for it are
 * five times as large.
 */
export function sha256(text: string): string {
  const keys = PRIMES.map((prime) => fraction(prime ** (1 / 3)));
  const state = PRIMES.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
  const words = padded(new TextEncoder().encode(text));
  for (let at = 0; at < words.length; at += 16) mix(state, words.subarray(at, at + 16), keys);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The bytes as 32-bit words, padded with the end mark and the length to blocks of 16. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(((bytes.length + 72) >> 6) << 4);
  bytes.forEach((byte, at) => {
    words[at >> 2]! |= byte << (24 - (at % 4) * 8);
  });
  words[bytes.length >> 2]! |= 0x80 << (24 - (bytes.length % 4) * 8);
  words[words.length - 2] = (bytes.length / 2 ** 29) | 0;
  words[words.length - 1] = bytes.length << 3;
  return words;
}

/** Mixes one block into the state. */
function mix(state: number[], block: Int32Array, keys: readonly number[]): void {
  const schedule = [...block];
  for (let at = 16; at < 64; at++) {
    const [early, late] = [schedule[at - 15]!, schedule[at - 2]!];
    const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule.push((schedule[at - 16]! + low + schedule[at - 7]! + high) | 0);
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  keys.forEach((key, at) => {
    const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const one = (h + high + ((e & f) ^ (~e & g)) + key + schedule[at]!) | 0;
    const low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  });
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at]! + word) | 0;
  });
}
