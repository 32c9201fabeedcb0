import { describe, expect, test } from 'vitest';
import { changedFiles, exported, FROM_FILE, imported, translated } from './decks.ts';

describe('the table of a deck', () => {
  test('has the names that a table and a chart give to what is in a file, under keys that read back', async () => {
    const { rows } = await exported(FROM_FILE);
    const names = rows.filter(({ key }) => key.includes('.from.'));
    expect(names.map(({ key, reference, limit }) => [key, reference, limit === undefined])).toEqual([
      ['trade.from.names.Exports', 'Sold abroad', false],
      ['trade.from.names["U.S."]', 'America', false],
      ['drawn.chart.from.names.Exports', 'Sold abroad', true],
    ]);
    expect(names[1]?.limit?.characters).toBeGreaterThan(10);
    const changes = {
      'trade.from.names["U.S."]': { translation: '美国' },
      'drawn.chart.from.names.Exports': { translation: '出口' },
    };
    const table = await exported(FROM_FILE);
    const result = await imported(FROM_FILE, translated(table, changes));
    expect(result.findings).toEqual([]);
    expect(changedFiles(result)['slides.zh.yaml']).toContain('美国');
    const again = await exported({ ...FROM_FILE, ...changedFiles(result) });
    expect(again.rows.find(({ key }) => key === 'trade.from.names["U.S."]')?.translation).toBe('美国');
  });
});
