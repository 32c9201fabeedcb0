import { attempt, beginsWith } from '../core/collections.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What a file is that is no text. */
export type Binary =
  | ('word' | 'excel' | 'powerpoint' | 'opendocument' | 'office')
  | ('pdf' | 'rtf' | 'web page' | 'unknown');

/** The bytes of a file as text, or why they are none. */
type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly mark: boolean }
  | { readonly binary: Binary }
  /** Text of an unknown encoding, of which only ASCII can be read. */
  | { readonly roughly: string };

/**
 * The text of bytes: as UTF-8; else as UTF-16 or GB18030, as Chinese Windows writes them, where there is no doubt.
 * `mark` says whether a byte order mark stood before it. Lines that end with a lone carriage return end with a line feed.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const binary = binaryOf(bytes);
  if (binary) return { binary };
  const { encoding, text } = read(bytes);
  if (!encoding) return { roughly: text };
  const mark = encoding === 'utf-8' ? beginsWith(bytes, [0xef, 0xbb, 0xbf]) : bytes[0] === 0xff || bytes[0] === 0xfe;
  return { text: text.includes('\n') ? text : text.replaceAll('\r', '\n'), encoding, mark };
}

/** The text of bytes as far as it can be read; empty where they are no text. */
export function roughText(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded.text : 'roughly' in decoded ? decoded.roughly : '';
}

function read(bytes: Uint8Array): { readonly encoding?: Encoding; readonly text: string } {
  const utf16 = beginsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : beginsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : zerosAt(bytes);
  if (utf16) return { encoding: utf16, text: new TextDecoder(utf16).decode(bytes) };
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (text !== undefined) return { encoding: 'utf-8', text };
  const chinese = attempt(() => new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  if (chinese !== undefined && isInPairs(bytes)) return { encoding: 'gb18030', text: chinese };
  return { text: new TextDecoder().decode(bytes) };
}

/** How much of a file is enough to recognise its encoding. */
const HEAD_BYTES = 65_536;

/** Every second byte of keys and spaces in UTF-16 is zero. */
function zerosAt(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (!head.includes(0)) return undefined;
  const half = head.length / 2;
  const odd = head.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  const even = head.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  if (odd > half / 4 && even === 0) return 'utf-16le';
  return even > half / 4 && odd === 0 ? 'utf-16be' : undefined;
}

const isLetter = (byte: number | undefined) => byte !== undefined && /[a-z]/i.test(String.fromCharCode(byte));

/**
 * Whether characters beyond ASCII come in pairs of GB 2312, as hanzi do and accented letters among others do not: two of
 * these within a word (Größe) are no hanzi.
 */
function isInPairs(bytes: Uint8Array): boolean {
  let [pairs, others] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const within = isLetter(bytes[at - 1]) && isLetter(bytes[at + 2]);
    if ((bytes[at] ?? 0) >= 0xa1 && (bytes[at + 1] ?? 0) >= 0xa1 && !within) pairs += 1;
    else others += 1;
    at += 1;
  }
  return pairs > 9 * others;
}

const SIGNATURES: readonly (readonly [Binary, readonly number[]])[] = [
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

function binaryOf(bytes: Uint8Array): Binary | undefined {
  const signed = SIGNATURES.find(([, signature]) => beginsWith(bytes, signature))?.[0];
  if (signed) return signed;
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeOf(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (/^\s*<(?:!doctype html|html)/i.test(head)) return 'web page';
  const zeros =
    bytes.includes(0) && !zerosAt(bytes) && !beginsWith(bytes, [0xff, 0xfe]) && !beginsWith(bytes, [0xfe, 0xff]);
  return zeros ? 'unknown' : undefined;
}

/** Which of the Office programs wrote a zip package, by the folders that it names; an OpenDocument says so first. */
function officeOf(bytes: Uint8Array): Binary {
  const names = new TextDecoder('latin1').decode(bytes);
  if (names.slice(0, 200).includes('opendocument')) return 'opendocument';
  if (names.includes('word/')) return 'word';
  if (names.includes('xl/')) return 'excel';
  return names.includes('ppt/') ? 'powerpoint' : 'unknown';
}
