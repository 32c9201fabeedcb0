import type { Notes, Part } from './read-notes.ts';

/** A heading with those below it. */
export interface Outlined {
  readonly part: Part;
  readonly below: readonly Outlined[];
}

/** The heading that names the whole, and the parts without it. */
export function headingOf({ parts }: Notes): { heading?: Part; parts: readonly Part[] } {
  const [first, ...rest] = parts;
  const alone = first !== undefined && rest.every(({ depth }) => depth > first.depth);
  return alone ? { heading: first, parts: rest } : { parts };
}

/** Parts as a tree; a heading is joined with the only one below it where both say the same. */
export function outlinedParts(parts: readonly Part[]): Outlined[] {
  const groups: Outlined[] = [];
  let index = 0;
  while (index < parts.length) {
    const part = parts[index];
    if (!part) break;
    const next = parts.findIndex(({ depth }, i) => i > index && depth <= part.depth);
    const end = next < 0 ? parts.length : next;
    groups.push(withoutEcho({ part, below: outlinedParts(parts.slice(index + 1, end)) }));
    index = end;
  }
  return groups;
}

function withoutEcho(group: Outlined): Outlined {
  const [only, ...others] = group.below;
  const { part } = group;
  if (!only || others.length > 0 || only.part.title.toLowerCase() !== part.title.toLowerCase()) return group;
  return { part: { ...part, blocks: [...part.blocks, ...only.part.blocks] }, below: only.below };
}
