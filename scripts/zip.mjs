import { crc32, deflateRawSync } from 'node:zlib';

const FILE = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day a zip knows: the same files make the same zip. */
const DATE = (1 << 5) | 1;
/** What the name is written in, and the version that a reader needs. */
const UTF8 = 0x0800;
const NEEDS = 20;
/** A plain file that everyone may read, on systems that know rights. */
const UNIX = 3 << 8;
const RIGHTS = (0o100644 << 16) >>> 0;

/**
 * A zip archive of some files.
 *
 * @param {[name: string, data: string | Buffer][]} files Names have slashes, also on Windows.
 * @returns {Buffer}
 */
export function zip(files) {
  const parts = [];
  const entries = [];
  let at = 0;
  for (const [name, content] of files) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data, { level: 9 });
    const path = Buffer.from(name);
    // What stands in front of a file and in the list at the end alike.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(NEEDS, 0);
    about.writeUInt16LE(UTF8, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt16LE(DATE, 8);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(path.length, 22);

    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(RIGHTS, 6);
    rest.writeUInt32LE(at, 10);
    entries.push(number(ENTRY), number(UNIX | NEEDS, 2), about, rest, path);
    parts.push(number(FILE), about, path, packed);
    at += 30 + path.length + packed.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, number(END), end]);
}

function number(value, bytes = 4) {
  const written = Buffer.alloc(bytes);
  written.writeUIntLE(value, 0, bytes);
  return written;
}
