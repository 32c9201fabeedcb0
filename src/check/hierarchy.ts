import { sum } from '../core/collections.ts';
import { plainText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import type { ItemBase, SceneItem, SceneSlide, TextItem } from '../scene/items.ts';

/** How many times as large as the next text, other figures apart, what leads a slide is at the least. */
const LEAD = 1.125;
/** Pictures, scenes and charts of this part of the slide lead it by themselves. */
const PICTURED = 0.2;
/** What comes, the rows of a table and moments are of one rank. */
const OF_ONE_RANK: readonly string[] = ['agenda', 'table', 'timeline'];

type AnySlide = SceneSlide<SceneItem | (ItemBase & { readonly kind: 'chart' })>;

/** A text as it stands on a slide, and how many times as large as the next it is. */
interface Lead {
  readonly text: TextItem;
  readonly next: TextItem;
  readonly ratio: number;
}

/** `nothing-leads` for a composed slide without a picture on which no text is much larger than the others. */
export function checkHierarchy(slide: AnySlide, brand: Brand): Finding[] {
  const { kind, composition, appendix } = slide;
  if (!composition || appendix || OF_ONE_RANK.includes(kind) || isPictured(slide, brand)) return [];
  const lead = leadOf(slide);
  if (!lead || lead.ratio >= LEAD) return [];
  const [text, next] = [plainText(lead.text.text), plainText(lead.next.text)];
  const words = say.check.nothingLeads({ text, next, ratio: lead.ratio.toFixed(1) });
  return [{ code: 'nothing-leads', ...words, path: slide.path }];
}

function leadOf({ items }: AnySlide): Lead | undefined {
  const all = items.filter((item): item is TextItem => item.kind === 'text' && !isAside(item));
  const [text, ...others] = all.toSorted((a, b) => b.size - a.size);
  if (!text) return undefined;
  const isFigure = isFigureAlone(text);
  const next = others.find((other) => other.size < text.size - SAME_SIZE && !(isFigure && isFigureAlone(other)));
  return next && { text, next, ratio: text.size / next.size };
}

/** Sizes that differ by less are one, in points. */
const SAME_SIZE = 0.5;

const isAside = ({ style, part }: TextItem) => style.role === 'source' || part?.kind === 'chart-words';

/** Whether a text is a figure, with its unit or sign at the most. */
function isFigureAlone({ text }: TextItem): boolean {
  const words = plainText(text);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return /\d/.test(words) && letters <= MOST_LETTERS;
}

/** Of the units and currencies that stand with a figure: “RMB 121.5 bn”, “640 people”. */
const MOST_LETTERS = 8;

function isPictured({ items }: AnySlide, { size }: Brand): boolean {
  const pictures = items.filter(({ kind, part }) => kind === 'picture' || kind === 'chart' || part?.kind === 'scene');
  return sum(pictures.map(({ box }) => box.w * box.h)) >= PICTURED * size.w * size.h;
}
