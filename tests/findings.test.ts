import { describe, expect, it } from 'vitest';
import { type Code, ERROR_CODES, WARNING_CODES } from '../src/core/diagnostic.ts';
import { checkOutline, MARK, markAt } from './support/build.ts';
import { HEAD as FIXTURE } from './support/scene.ts';

const HEAD = FIXTURE.replace('[en, zh]', '[en]');

interface Example {
  readonly code: Code;
  /** The mark stands where the finding is expected. */
  readonly trigger: string;
  readonly nearMiss: string;
  /** Other files beside the outline. */
  readonly files?: Readonly<Record<string, string>>;
}

const slides = (text: string, head = HEAD) => `${head}slides:${text}`;
const bullets = (title: string, items = 'one, two', rest = '') => `
  - kind: bullets
    title: ${title}
    items: [${items}]${rest}
`;
const chart = (spec: string, title = 'A chart') => `
  - kind: chart
    title: ${title}
    chart: ${spec}
`;
const fact = (lines: string) => HEAD.replace('  labs:', `  odd: ${lines}\n  labs:`);
const long = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const EXAMPLES: readonly Example[] = [
  {
    code: 'syntax',
    trigger: slides(bullets('A title', 'one, two', `\n    footnote: ▸{goods} of it`)),
    nearMiss: slides(bullets('A title', 'one, two', `\n    footnote: "{goods} of it"`)),
  },
  {
    code: 'unknown-key',
    trigger: slides(bullets('A title', 'one, two', '\n    ▸footnotes: of it')),
    nearMiss: slides(bullets('A title', 'one, two', '\n    footnote: of it')),
  },
  {
    code: 'missing-key',
    trigger: slides('\n  - ▸kind: bullets\n    title: A title\n'),
    nearMiss: slides(bullets('A title')),
  },
  {
    code: 'wrong-type',
    trigger: slides('\n  - kind: bullets\n    title: A title\n    items: ▸one\n'),
    nearMiss: slides(bullets('A title')),
  },
  {
    code: 'unknown-kind',
    trigger: slides('\n  - kind: ▸bulets\n    title: A title\n    items: [one, two]\n'),
    nearMiss: slides(bullets('A title')),
  },
  {
    code: 'unknown-fact',
    trigger: slides(bullets('"It makes {▸gods}"')),
    nearMiss: slides(bullets('"It makes {goods}"')),
  },
  {
    code: 'unknown-source',
    trigger: slides(bullets('A title'), fact('{ name: Odd, value: 3, source: ▸reports }')),
    nearMiss: slides(bullets('A title'), fact('{ name: Odd, value: 3, source: report }')),
  },
  {
    code: 'unknown-slide',
    trigger: slides(bullets('A title', 'one, two', '\n    id: first')),
    files: { 'slides.zh.yaml': 'second:\n  title: 标题\n' },
    nearMiss: slides(bullets('A title', 'one, two', '\n    id: second')),
  },
  {
    code: 'unknown-brand',
    trigger: slides(bullets('A title'), HEAD.replace('brand: liangjiang', 'brand: ▸liangjang')),
    nearMiss: slides(bullets('A title')),
  },
  {
    code: 'bad-brand',
    trigger: slides(bullets('A title'), HEAD.replace('brand: liangjiang', 'brand: bare')),
    files: { 'templates/bare/brand.yaml': 'name: Bare\n' },
    nearMiss: slides(bullets('A title')),
  },
  {
    code: 'bad-calc',
    trigger: slides(bullets('A title'), fact('{ name: Odd, calc: ▸now + goods, unit: CNY bn }')),
    nearMiss: slides(bullets('A title'), fact('{ name: Odd, calc: now + start, unit: CNY bn }')),
  },
  {
    code: 'circular-fact',
    trigger: slides(bullets('A title'), fact('{ name: Odd, calc: ▸odd / now, unit: times }')),
    nearMiss: slides(bullets('A title'), fact('{ name: Odd, calc: start / now, unit: times }')),
  },
  {
    code: 'bad-data',
    trigger: slides(chart('{ type: column, data: [now, ▸goods] }')),
    nearMiss: slides(chart('{ type: column, data: [now, start] }')),
  },
  {
    code: 'duplicate-id',
    trigger: slides(
      `${bullets('One title', 'one, two', '\n    id: same')}${bullets('Another', 'a, b', '\n    id: ▸same')}`,
    ),
    nearMiss: slides(
      `${bullets('One title', 'one, two', '\n    id: one')}${bullets('Another', 'a, b', '\n    id: two')}`,
    ),
  },
  {
    code: 'overflow',
    trigger: slides(bullets(`▸${long(60)}`)),
    nearMiss: slides(bullets(long(12))),
  },
  {
    code: 'missing-glyph',
    trigger: slides(bullets('▸A smile \u{1F600}')),
    nearMiss: slides(bullets('A smile ☺'.replace('☺', '×'))),
  },
  {
    code: 'missing-translation',
    trigger: slides('\n  - kind: bullets\n    ▸title:\n      en: A title\n    items: [one, two]\n', FIXTURE),
    nearMiss: slides(
      '\n  - kind: bullets\n    title:\n      en: A title\n      zh: 标题\n    items: [one, two]\n',
      FIXTURE,
    ),
  },
  {
    code: 'unsourced-figure',
    trigger: slides(bullets('It makes ▸62% of it')),
    nearMiss: slides(bullets('It makes two of it')),
  },
  {
    code: 'widow',
    trigger: slides(bullets(`▸${'两'.repeat(29)}`)),
    nearMiss: slides(bullets('两'.repeat(27))),
  },
  {
    code: 'long-title',
    trigger: slides(bullets(`▸${long(17)}`)),
    nearMiss: slides(bullets(long(16))),
  },
  {
    code: 'duplicate-title',
    trigger: slides(`${bullets('A title')}${bullets('▸A title')}`),
    nearMiss: slides(`${bullets('A title')}${bullets('Another title')}`),
  },
  {
    code: 'parts-do-not-sum',
    trigger: slides(chart('{ type: doughnut, data: ▸[goods, share] }')),
    nearMiss: slides(chart('{ type: doughnut, data: [goods, services] }')),
  },
  {
    code: 'monotonous',
    trigger: slides(`${bullets('One')}${bullets('Two')}\n  - kind: ▸bullets\n    title: Three\n    items: [a, b]\n`),
    nearMiss: slides(`${bullets('One')}${bullets('Two')}`),
  },
  {
    code: 'talk-too-long',
    trigger: slides(
      bullets('A title', 'one, two', `\n    notes: ${long(400)}`),
      HEAD.replace('languages:', 'talk: { minutes: ▸1 }\n  languages:'),
    ),
    nearMiss: slides(
      bullets('A title', 'one, two', `\n    notes: ${long(100)}`),
      HEAD.replace('languages:', 'talk: { minutes: 1 }\n  languages:'),
    ),
  },
];

/** Codes that only a brand or many marks bring about: their own tests are in tests/check and tests/charts. */
const ELSEWHERE: readonly Code[] = ['small-text', 'low-contrast', 'too-dense', 'too-many-series', 'chart-labels'];

describe('every finding', () => {
  it('has an example here, or a test of its own', () => {
    const tried = [...EXAMPLES.map((example) => example.code), ...ELSEWHERE];
    expect([...ERROR_CODES, ...WARNING_CODES].filter((code) => !tried.includes(code))).toEqual([]);
  });

  describe.each(EXAMPLES)('$code', ({ code, trigger, nearMiss, files }) => {
    it('is found, at its line and column', async () => {
      const { findings } = await checkOutline(trigger, files);
      const found = findings.filter((finding) => finding.code === code);
      expect(found.map(({ span }) => ({ line: span?.line, column: span?.column }))).toContainEqual(
        trigger.includes(MARK) ? markAt(trigger) : { line: 1, column: 1 },
      );
    });

    it('is not found on a near miss', async () => {
      const { findings } = await checkOutline(nearMiss, code === 'unknown-slide' ? files : {});
      expect(findings.filter((finding) => finding.code === code)).toEqual([]);
    });
  });
});
