import { createHash } from 'node:crypto';

/** So often a page asks whether it was built anew, in ms. */
const ASKED_EACH = 500;

/**
 * A page of a deck that loads itself anew, at the slide where it stands, once another was built: `print` is a name for what is
 * in this one, and `mark` the file beside it that names the newest. A page of the disk may read such a file only as a script
 * (HTML, “fetch a classic script”): its policy allows those beside it, and this one.
 */
export function reloading(page: Uint8Array, mark: string, print: string): Uint8Array {
  const script = [
    `rebuilt=print=>{if(print!==${JSON.stringify(print)})location.reload()};`,
    'setInterval(()=>{const ask=document.createElement("script");',
    `ask.src=${JSON.stringify(encodeURIComponent(mark))}+"?"+Date.now();`,
    `ask.onload=ask.onerror=()=>ask.remove();document.head.append(ask)},${ASKED_EACH})`,
  ].join('');
  const hash = createHash('sha256').update(script).digest('base64');
  const text = new TextDecoder()
    .decode(page)
    .replace('script-src ', () => `script-src 'self' 'sha256-${hash}' `)
    .replace('</head>', () => `<script>${script}</script>\n</head>`);
  return new TextEncoder().encode(text);
}

/** What the file says that names the newest page. */
export const markOf = (print: string): Uint8Array => new TextEncoder().encode(`rebuilt(${JSON.stringify(print)})\n`);
