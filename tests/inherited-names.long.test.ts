import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import { checkOutline } from './support/build.ts';
import { loadExtended } from './support/extended-brand.ts';
import { HEAD } from './support/head.ts';

/** What every object of the language has, so that a look-up by such a name finds something that nobody wrote. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'] as const;
/** Those of them that an identifier may be: it begins with a letter. */
const IDENTIFIERS = NAMES.filter((name) => name !== '__proto__');

/** Errors, and warnings of the named codes, of the outline with these slides. */
async function found(slides: string, files: Readonly<Record<string, string>> = {}, head = HEAD) {
  const { findings, ok } = await checkOutline(`${head}slides:\n${slides}`, files);
  return { ok, findings, codes: findings.map(({ code }) => code) };
}

const said = (findings: readonly Finding[]) => findings.map(({ message }) => message.en).join('\n');

const chart = (from: string, type = 'column') =>
  `  - kind: chart\n    title: { en: A chart, zh: 图表 }\n    chart:\n      type: ${type}\n      unit: firms\n      from: ${from}\n`;

describe.each(['constructor', '__proto__'])('a column or a cell called %s', (name) => {
  const csv = `a,${name}\nx,1\ny,2\n${name},3\n`;
  const json = `[{"a":"x","${name}":1},{"a":"y","${name}":2},{"a":"${name}"}]`;

  it.each([
    ['d.csv', csv],
    ['d.json', json],
  ])('is drawn as any other, from %s', async (file, text) => {
    const source = `file: ${file}, source: report`;
    for (const from of [
      file,
      `{ ${source}, labels: a, values: "${name}" }`,
      `{ ${source}, labels: a, values: "${name}", sort: { by: "${name}" } }`,
      `{ ${source}, labels: "${name}", values: "${name}", combine: count }`,
    ]) {
      expect(await found(chart(from), { [file]: text }), from).toMatchObject({ ok: true });
    }
  });

  it('is one series among others', async () => {
    const long = `a,s,v\nx,${name},1\nx,k,2\ny,${name},3\ny,k,4\n`;
    const from = '{ file: d.csv, source: report, labels: a, series: s, values: v }';
    expect(await found(chart(from, 'grouped'), { 'd.csv': long })).toMatchObject({ ok: true });
  });

  it('stands in a table', async () => {
    const table = `  - kind: table\n    title: { en: A table, zh: 表格 }\n    columns: [{ title: A }, { title: "${name}", type: number }]\n    from: { file: d.csv, source: report, columns: [a, "${name}"] }\n`;
    expect(await found(table, { 'd.csv': csv })).toMatchObject({ ok: true });
  });

  it('is found missing where the file has none', async () => {
    const { findings } = await found(chart(`{ file: d.csv, values: "${name}" }`), { 'd.csv': 'a,b\nx,1\n' });
    expect(said(findings)).toContain(`The file has no column \`${name}\``);
  });
});

describe.each(IDENTIFIERS)('%s', (name) => {
  it('may be written by another name', async () => {
    const from = `{ file: d.csv, source: report, names: { ${name}: Ten }, where: { ${name}: { from: 2 } } }`;
    expect(await found(chart(from), { 'd.csv': `a,${name}\nx,1\ny,2\n${name},3\n` })).toMatchObject({ ok: true });
  });

  it.each([
    ['a fact', (head: string) => head.replace('  start:', `  ${name}:`).replace('now / start', `now / ${name}`), name],
    [
      'a source',
      (head: string) => head.replace('  report:', `  ${name}:`).replaceAll('source: report', `source: ${name}`),
      'start',
    ],
  ])('may be the id of %s, and of a slide', async (_, headOf, fact) => {
    const text = `{ en: "From {${fact}} to {now}, or {times}", zh: "从{${fact}}到{now}，即{times}" }`;
    const slides = `  - { kind: statement, id: ${name}, title: ${text} }\n  - { kind: sources, title: { en: Sources, zh: 来源 } }\n`;
    expect(await found(slides, {}, headOf(HEAD))).toMatchObject({ ok: true });
  });

  it.each([
    ['a fact that is not there', `  - { kind: statement, title: "It is {${name}}" }\n`, 'unknown-fact'],
    ['a part of a fact', `  - { kind: statement, title: "It is {now.${name}}" }\n`, 'unknown-kind'],
    ['a kind', `  - { kind: ${name}, title: A }\n`, 'unknown-kind'],
    ['a type of chart', `  - { kind: chart, title: A, chart: { type: ${name}, data: [now] } }\n`, 'unknown-kind'],
    ['a key', `  - { kind: statement, title: A, ${name}: A }\n`, 'unknown-key'],
    ['a language', `  - { kind: statement, title: { en: A, ${name}: B } }\n`, 'unknown-key'],
    ['an icon', `  - { kind: cards, title: A, items: [{ title: A, icon: ${name} }, { title: B }] }\n`, 'unknown-kind'],
    ['a picture', `  - { kind: picture, title: A, picture: ${name}, alt: A }\n`, 'unknown-file'],
    ['a link', `  - { kind: bullets, title: A, items: ["[a](#${name})", b] }\n`, 'unknown-slide'],
  ])('is not taken for %s', async (_, slides, code) => {
    expect((await found(slides)).codes).toContain(code);
  });

  it('is no unit, no language and no brand', async () => {
    const slide = '  - { kind: statement, title: { en: A, zh: 文 } }\n';
    const codes = async (from: string, to: string, files = {}) =>
      (await found(slide, files, HEAD.replace(from, to))).codes;
    expect(await codes('unit: times', `unit: ${name}`)).toContain('unknown-kind');
    expect(await codes('unit: times', `unit: CNY per ${name}`)).toContain('unknown-kind');
    expect(await codes('brand: liangjiang', `brand: ${name}`)).toContain('unknown-brand');
    const translations = { 'slides.zh.yaml': `statement: { title: 文 }\n${name}: { ${name}: 文 }\n` };
    expect(await codes('languages: [en, zh]', `languages: [${name}, zh]`, translations)).toContain('unknown-kind');
  });

  it.each(['now / start', 'now / 2'])(
    'is the words of a unit of one’s own, which calculations keep: %s',
    async (calc) => {
      const head = HEAD.replace(/(now:.*)unit: CNY bn/, `$1unit: { en: ${name}, zh: 个 }`).replace('now / start', calc);
      const { findings } = await found('  - { kind: statement, title: { en: A, zh: 文 } }\n', {}, head);
      expect(said(findings)).toMatch(new RegExp(`cannot be computed|${name}`));
      expect(said(findings)).not.toMatch(/function|undefined|NaN/);
    },
  );

  it('is no key of a brand', () => {
    for (const yaml of [
      `${name}: A\n`,
      `colors: { ${name}: accent1 }\n`,
      `frames: { ${name}: {} }\n`,
      `${name}: {}\n`,
    ]) {
      const { findings } = loadExtended(yaml);
      expect(findings.map(({ code, span }) => [code, span?.line])).toEqual([['bad-brand', 3]]);
    }
    expect(loadExtended('', {}).brand).toBeDefined();
  });
});

describe('__proto__', () => {
  it.each([
    ['a fact', (head: string) => head.replace('  labs:', '  __proto__:'), ''],
    ['a key of a slide', (head: string) => head, '    __proto__: A\n'],
    ['a column to choose rows by', (head: string) => head, '    chart: { from: { where: { __proto__: 1 } } }\n'],
  ])('is told where it is to be the name of %s, for it would be lost', async (_, headOf, more) => {
    const { findings } = await found(`  - kind: statement\n    title: A\n${more}`, {}, headOf(HEAD));
    expect(said(findings)).toContain('`__proto__` cannot be');
    expect(findings[0]?.span).toBeDefined();
  });

  it('is told in a brand', () => {
    const { findings } = loadExtended('__proto__: { name: A }\n');
    expect(findings.map(({ code, span }) => [code, span?.line])).toEqual([['bad-brand', 3]]);
  });
});
