import type { Language, Words } from '../core/language.ts';
import type { Inch } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { plainText, type RichText, richText } from '../core/rich-text.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import type { FrameName } from '../scene/frame.ts';
import type { DeckFooters, Scene } from '../scene/items.ts';
import type { Measurer } from '../text/measure.ts';
import { setText } from '../text/typeset.ts';
import { writtenDate } from './parts/words.ts';

/** What a deck says of itself on its slides. */
interface FooterWords {
  readonly line?: RichText;
  /** The occasion: the event and its day, where there is an event. */
  readonly occasion?: RichText;
  /** The same apart, for a template's places. */
  readonly footers?: DeckFooters;
}

const BETWEEN = ' · ';
/** Frames that open or close something: they print no footer. */
const WITHOUT: readonly FrameName[] = ['cover', 'section', 'closing'];
/** A line is measured a little narrower than programs may set it. */
const SLACK: Inch = 0.08;

/** What the deck prints of its `footer`, `event` and `date`. */
export function footerWords({ footer, event, date, language, path }: FooterContent): FooterWords {
  const day = date === undefined ? undefined : writtenDate(date, language);
  const words = [footer, event].flatMap((text) => (text ? [plainText(text)] : []));
  const all = [...words, ...(day === undefined ? [] : [day])];
  if (all.length === 0) return {};
  const occasion = event && [plainText(event), ...(day === undefined ? [] : [day])];
  return {
    line: richText(all.join(BETWEEN), path),
    ...(occasion ? { occasion: richText(occasion.join(BETWEEN), path) } : {}),
    footers: {
      ...(words[0] === undefined ? {} : { footer: words[0] }),
      ...(day === undefined ? {} : { date: day }),
    },
  };
}

interface FooterContent {
  readonly footer?: RichText;
  readonly event?: RichText;
  readonly date?: string;
  readonly language: Language;
  /** Where findings about it point. */
  readonly path: Path;
}

/** How wide the line is in the brand's place for it; undefined where it has none. */
export function footerWidth(line: RichText | undefined, { frames }: Brand, measurer: Measurer): Inch | undefined {
  const place = frames.content.placeholders.footer;
  if (!line || !place) return undefined;
  const { lines } = setText(line, place.style, { w: Number.POSITIVE_INFINITY, h: Number.POSITIVE_INFINITY }, measurer);
  return Math.max(0, ...lines.flat().map(({ width }) => width / 72)) + SLACK;
}

/** What is said where a template's layouts have no place for the footer or the date of a deck; nothing for other brands. */
export function footersNote({ slides }: Pick<Scene<unknown>, 'slides'>, { frames }: Brand): Words[] {
  const missing = (['footer', 'date'] as const).filter((key) => {
    const said = slides.filter(({ footers }) => footers?.[key]);
    return said.length > 0 && said.every(({ frame }) => frames[frame].layout?.footers[key] === undefined);
  });
  if (missing.length === 0) return [];
  return [say.slides.noFooter({ missing: missing.map((key) => say.slides.footers[key]) })];
}

/** What a template's places say on slides in a frame: nothing on those that open or close something. */
export function footersIn(frame: FrameName, { footers }: FooterWords): DeckFooters | undefined {
  if (!footers || !WITHOUT.includes(frame)) return footers;
  return Object.fromEntries(Object.keys(footers).map((key) => [key, '']));
}
