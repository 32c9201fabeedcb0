import type { Words } from '../core/language.ts';
import { MARKUP, type MarkupExtent } from '../core/limits.ts';
import { say } from '../messages/say.ts';

/** Why markup of that extent is not read; undefined where it is. The words go on after what it is in: “The file …”. */
export function markupRefusal({ depth, marks }: MarkupExtent, most: number = MARKUP.marks): Words | undefined {
  if (depth > MARKUP.depth) return say.files.tooDeep({ most: MARKUP.depth });
  return marks > most ? say.files.muchMarkup({ most }) : undefined;
}
