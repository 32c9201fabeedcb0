import { attempt, defined, groupOf } from '../../core/collections.ts';
import type { YamlFile } from '../../yaml/yaml-file.ts';
import { dataOf, slideIds, slidesIn } from '../edits/project.ts';
import type { LivePage } from '../protocol/events.ts';

/** A slide as the text has it. */
interface WrittenSlide {
  readonly id: string;
  /** What it says, to be compared. */
  readonly content: string;
  readonly ownId: string;
  readonly kind: string;
  readonly title: string;
  readonly notes: string;
  readonly hidden: boolean;
}

/** The slides of an outline that cannot be laid out; undefined where syntax errors leave open where each begins. */
export function writtenSlides(yaml: YamlFile, language: string): readonly WrittenSlide[] | undefined {
  if (yaml.tree.errors.length > 0) return undefined;
  const data = attempt(() => dataOf(yaml));
  const ids = slideIds(data);
  const textOf = (value: unknown): string => {
    const said = groupOf(value)[language] ?? value;
    return typeof said === 'string' ? said : '';
  };
  const written = slidesIn(data).map((slide, i) => ({
    ...{ id: ids[i] ?? '', content: JSON.stringify(slide), ownId: textOf(slide.id), kind: textOf(slide.kind) },
    ...{ title: textOf(slide.title), notes: textOf(slide.notes), hidden: slide.hidden === true },
  }));
  return written.length > 0 ? written : undefined;
}

/** What a slide is known again by, the surest first; what is empty is no sign. */
const SIGNS: readonly ((slide: WrittenSlide) => string)[] = [
  ({ content }) => content,
  ({ ownId }) => ownId,
  ({ kind, title }) => title && `${kind} ${title}`,
  ({ title }) => title,
  ({ kind }) => kind,
];

/**
 * The pages of a deck in the order of its text while errors keep it from being laid out: those of slides that were drawn with
 * these drawings, which are older where their text has changed, and new slides without any.
 */
export function sketchPages(
  drawn: { readonly pages: readonly LivePage[]; readonly slides: readonly WrittenSlide[] },
  written: readonly WrittenSlide[],
): readonly LivePage[] {
  const origins = originsOf(drawn.slides, written);
  return written
    .flatMap((slide, i): Omit<LivePage, 'number'>[] => {
      const origin = origins[i];
      const path = `slides[${i}]`;
      const { id, kind, title, notes } = slide;
      const hidden = slide.hidden || undefined;
      const before = drawn.pages.filter((page) => page.path === `slides[${origin}]`);
      if (origin === undefined || before.length === 0) {
        return [
          { ...{ print: '', id, title, kind, path, state: 'new' }, ...defined({ hidden, notes: notes || undefined }) },
        ];
      }
      const isSame = drawn.slides[origin]?.content === slide.content;
      return before.map(({ hidden: _, number: __, notes: said, seconds, ...page }) => ({
        ...page,
        ...{ id, kind, path, title: isSame ? page.title : title || page.title },
        ...defined({ hidden, notes: isSame ? said : notes || undefined, seconds: isSame ? seconds : undefined }),
        ...(page.path === path ? {} : { drawnAt: page.path }),
        ...(isSame ? {} : { state: 'older' as const }),
      }));
    })
    .map((page, i) => ({ ...page, number: i + 1 }));
}

/** Which of the slides before each slide is; each of them is one slide at most. */
function originsOf(before: readonly WrittenSlide[], now: readonly WrittenSlide[]): readonly (number | undefined)[] {
  const origins: (number | undefined)[] = now.map(() => undefined);
  const taken = new Set<number>();
  for (const signOf of SIGNS) {
    for (const [i, slide] of now.entries()) {
      const sign = signOf(slide);
      if (origins[i] !== undefined || sign === '') continue;
      const origin = before.findIndex((each, at) => !taken.has(at) && signOf(each) === sign);
      if (origin < 0) continue;
      origins[i] = origin;
      taken.add(origin);
    }
  }
  return origins;
}
