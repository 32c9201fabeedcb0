import { cleanText } from './clean-text.ts';
import { RELATIONSHIPS } from './names.ts';
import type { Relationship } from './package.ts';

/** The relationships of a part while it is written: each is made once, and known by its id. */
export interface Relations {
  readonly list: readonly Relationship[];
  readonly relate: (type: string, target: string, external?: boolean) => string;
  /** The relationship to an address, or to the slide that `#` and its id name. */
  readonly link: (address: string) => string;
}

/** A part's relationships, beginning with some. Those to slides lead to `#` and the slide's id: its part has its name later. */
export function relations(first: readonly Relationship[]): Relations {
  const list = [...first];
  const relate = (type: string, target: string, external = false) => {
    const known = list.find((entry) => entry.type === type && entry.target === target);
    if (known) return known.id;
    const id = `rId${list.length + 1}`;
    list.push({ id, type, target, ...(external ? { external } : {}) });
    return id;
  };
  const link = (address: string) =>
    address.startsWith('#')
      ? relate(RELATIONSHIPS.slide, address)
      : relate(RELATIONSHIPS.hyperlink, uri(address), true);
  return { list, relate, link };
}

/** The address as a URI: what it may not hold is escaped, what is escaped already stays (ECMA-376 part 2, 9.3.2.2). */
function uri(address: string): string {
  return encodeURI(cleanText(address).trim()).replace(/%25([0-9A-F]{2})/gi, '%$1');
}
