import { createHash } from 'node:crypto';
import type { Logo } from '../core/picture.ts';

/** A logo as it was decoded, and whether it sets text. */
interface Decoded {
  readonly logo: Logo;
  readonly hasText: boolean;
}

/** A decoded logo as JSON, its bytes in base 64: logos are small. */
type Packed = Omit<Decoded, 'logo'> & {
  readonly logo: Omit<Logo, 'bytes' | 'svg'> & { readonly bytes: string; readonly svg?: string };
};

/** The name under which a cache keeps the logo that a file was decoded to. */
export function logoKey(file: Uint8Array): string {
  return createHash('sha256').update('decoded logo\0').update(file).digest('hex');
}

/** A decoded logo as one run of bytes, for a cache. */
export function packedLogo({ logo: { bytes, svg, ...logo }, hasText }: Decoded): Uint8Array {
  const base64 = (data: Uint8Array) => Buffer.from(data).toString('base64');
  const packed: Packed = { logo: { ...logo, bytes: base64(bytes), ...(svg ? { svg: base64(svg) } : {}) }, hasText };
  return Buffer.from(JSON.stringify(packed));
}

/** What `packedLogo` packed; undefined where the cache had nothing. */
export function keptLogo(packed: Uint8Array | undefined): Decoded | undefined {
  if (!packed) return undefined;
  const { logo, hasText } = JSON.parse(new TextDecoder().decode(packed)) as Packed;
  const { bytes, svg, ...rest } = logo;
  const plain = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  return { logo: { ...rest, bytes: plain(bytes), ...(svg === undefined ? {} : { svg: plain(svg) }) }, hasText };
}
