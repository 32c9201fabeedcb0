import KEYS from './keys.json' with { type: 'json' };

export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'overview'
  | 'fullScreen'
  | 'speaker'
  | 'black'
  | 'white'
  | 'search'
  | 'pause'
  | 'help'
  | 'escape'
  | 'enter'
  | 'erase'
  | { readonly digit: string };

/** Keys by their names. Chinese input methods give full-width punctuation for the same keys. */
const COMMANDS = KEYS.byName as Readonly<Record<string, Command>>;

/** Keys by their places, for keyboards without Latin letters and input methods that hide which letter was typed. */
const BY_PLACE = KEYS.byPlace as Readonly<Record<string, Command>>;

const INPUTS = 'input, textarea, select';
const PRESSED = 'a, button, summary';

/** What a key that was pressed asks of the show; undefined where it is somebody else's. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (ctrlKey || metaKey || altKey) return !altKey && key.toLowerCase() === 'f' ? 'search' : undefined;
  if (isTaken(event)) return undefined;
  if (/^\d$/.test(key)) return { digit: key };
  if (key === ' ' && shiftKey) return 'previous';
  const known = COMMANDS[key.length === 1 ? key.toLowerCase() : key];
  if (known) return known;
  return key === 'Process' || /^[^\p{ASCII}]$/u.test(key) ? placed(code, shiftKey) : undefined;
}

/** Whether what has the focus takes the key itself; it may be in another window. */
function isTaken({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  const at = target instanceof Object && 'closest' in target ? (target as Element) : undefined;
  if (defaultPrevented) return true;
  // For a moment, what is in a dialog keeps the focus after that was closed.
  if (!at || at.closest('dialog:not([open])')) return false;
  return at.closest(key === ' ' || key === 'Enter' ? `${INPUTS}, ${PRESSED}` : INPUTS) !== null;
}

function placed(code: string, shifted: boolean): Command | undefined {
  if (code === 'Slash') return shifted ? 'help' : 'search';
  return BY_PLACE[code];
}
