import { createHash } from 'node:crypto';

/** The prints of objects that were asked for before: values are never changed. */
const PRINTS = new WeakMap<object, string>();

/**
 * A name for a value by what it is, as 32 hex digits: equal values have one, and others have others. Values are plain
 * ones, lists, maps and bytes; a key whose value is undefined is as good as none.
 */
export function printOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return hashOf(written(value));
  const known = PRINTS.get(value);
  if (known !== undefined) return known;
  const print = hashOf(value instanceof Uint8Array ? value : written(value));
  PRINTS.set(value, print);
  return print;
}

/** The first 32 hex digits of a hash. */
function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') throw new Error('A function has no print.');
  if (value === null || typeof value !== 'object') return String(value);
  if (ArrayBuffer.isView(value)) return `#${printOf(bytesOf(value))}`;
  if (value instanceof Map) return `m${written([...value])}`;
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  let text = '{';
  for (const [key, each] of Object.entries(value)) {
    if (each !== undefined) text += `${JSON.stringify(key)}:${written(each)},`;
  }
  return `${text}}`;
}

/** The bytes of a typed array. */
function bytesOf(view: ArrayBufferView): Uint8Array {
  return view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
