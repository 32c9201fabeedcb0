import { decodeText } from '../../files/decode-text.ts';

/** A text in the encoding of the bytes that it replaces, byte order mark included; UTF-8 where that cannot be written. */
export function encodeLike(bytes: Uint8Array | undefined, text: string): Uint8Array {
  const decoded = bytes ? decodeText(bytes) : undefined;
  const { encoding = 'utf-8', mark = false } = decoded && 'encoding' in decoded ? decoded : {};
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  return new TextEncoder().encode(encoding === 'utf-8' ? marked : text);
}
