import { expect, it } from 'vitest';
import { around, contains, overlaps } from '../../../../src/core/box.ts';
import { contactNote } from '../../../../src/slides/review-slides.ts';
import { shipped } from '../../../support/brand.ts';
import { HEAD, sceneOf, textsIn } from '../../../support/scene.ts';

const contact = (keys: string) =>
  sceneOf(`${HEAD}slides:\n  - { kind: contact, title: Come and talk to us, ${keys} }\n`, 'en', shipped);
const OWN = 'name: Ada Lindqvist, phone: "+86 23 5550 0140", place: Booth 12';
const CODE = 'qr: https://example.org/report, caption: Read the report';

it('sets the presenter’s own lines as the largest words after the title, and the place on the sign of the stand', () => {
  const { items = [] } = contact(`${OWN}, lines: [The report is theirs], ${CODE}`).scene.slides[0] ?? {};
  const texts = textsIn(items);
  const own = ['Own name', 'Own phone'].map((name) => texts[name]?.size ?? 0);
  expect(new Set(own).size).toBe(1);
  const sign = items.find(({ name }) => name === 'Stand sign');
  const place = texts['Own place'];
  if (!sign || !place) throw new Error('The stand has a sign.');
  expect(contains(sign.box, place.box, 0.15)).toBe(true);
  expect(texts.Title?.size).toBeGreaterThan(own[0] ?? 0);
  for (const [name, { size }] of Object.entries(texts)) {
    if (!name.startsWith('Own') && name !== 'Title') expect(size).toBeLessThan((own[0] ?? 0) / 1.4);
  }
});

it('has a host alone in the colour of the claim, over their counter', () => {
  const { items = [] } = contact('lines: [Eastmere Ports], host: person').scene.slides[0] ?? {};
  const host = items.filter(({ group }) => group === 'Host');
  const counter = items.find(({ name }) => name === 'Counter top');
  expect(host.some((item) => 'fill' in item && item.fill === 'highlight')).toBe(true);
  expect(Math.max(...host.map(({ box }) => box.y + box.h))).toBeLessThanOrEqual((counter?.box.y ?? 0) + 0.01);
});

it('has host and visitor meet at the counter, clear of all texts and of a code that can be scanned from the back', () => {
  const { items = [] } = contact(`${OWN}, lines: [The report is theirs], ${CODE}`).scene.slides[0] ?? {};
  const meeting = around(items.filter(({ group }) => group === 'Host').map(({ box }) => box));
  const counter = items.find(({ name }) => name === 'Counter');
  expect(counter && overlaps(meeting, counter.box)).toBe(true);
  for (const { name, box } of Object.values(textsIn(items))) {
    if (name === 'Own name' || name === 'Own phone') expect(counter && contains(counter.box, box, 0.2)).toBe(true);
    else expect(overlaps(meeting, box)).toBe(false);
  }
  expect(items.find(({ name }) => name === 'QR code')?.box.w).toBeGreaterThanOrEqual(2.6);
});

it('has the brand’s mark in its own colours on the wall of a stand without a code', () => {
  const { items = [] } = contact(OWN).scene.slides[0] ?? {};
  const wall = items.find(({ name }) => name === 'Stand wall');
  const mark = items.filter(({ group }) => group === 'Stand mark');
  expect(mark.length).toBeGreaterThan(0);
  for (const { box } of mark) expect(wall && contains(wall.box, box)).toBe(true);
});

it('shows own lines in every way', () => {
  for (const keys of [OWN, `${OWN}, ${CODE}, scene: port`, `${OWN}, composition: plain`]) {
    expect(contact(keys).findings.filter(({ code }) => code === 'left-out')).toEqual([]);
  }
});

it.each([
  ['lines: [Eastmere Ports]', 'Eastmere Ports', 1],
  ['lines: ["office@eastmere.example"]', 'The press', 1],
  [OWN, 'Eastmere Ports', 0],
  [`${OWN}, lines: [By Eastmere Ports]`, 'Eastmere Ports', 0],
  ['name: Eastmere Ports', 'Eastmere Ports', 1],
])('notes a slide that gives the publisher in place of the presenter: %s', (keys, publisher, count) => {
  const sources = [{ id: 'report', title: 'A report', publisher, url: 'https://www.eastmere.example/report' }];
  expect(contactNote({ slides: contact(keys).deck.slides, sources })).toHaveLength(count);
});
