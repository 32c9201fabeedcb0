import { hashOf } from '../core/cache.ts';

/** A GUID in braces that is always the same for the same text (version and variant as RFC 4122 asks). */
export function guidOf(text: string): string {
  const h = hashOf(text);
  const guid = `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
  return `{${guid.toUpperCase()}}`;
}
