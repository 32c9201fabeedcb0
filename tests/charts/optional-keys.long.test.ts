import { describe, expect, it } from 'vitest';
import { buildDecks } from '../../src/app/build-decks.ts';
import { type Finding, severityOf } from '../../src/findings/finding.ts';
import { ROOT } from '../support/brand.ts';
import { projectFiles } from '../support/build.ts';
import { fixtureNames } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';
import { lackingKeys } from './optional-keys.ts';

const isError = ({ code }: Finding) => severityOf(code) === 'error';

describe('a chart without some of its keys, but with all it needs', () => {
  it.each(fixtureNames(ROOT, 'charts'))('is drawn: %s', async (name) => {
    const { charts, outlineOf } = lackingKeys(name);
    const { findings } = sceneOf(outlineOf(charts));
    const refused = new Set(findings.filter(isError).map(({ path }) => path[1]));
    const sound = charts.filter((chart, i) => !refused.has(i) && !('from' in chart));
    expect(sound.length).toBeGreaterThan(0);
    for (const charts of ['', '\n  charts: native']) {
      const outline = outlineOf(sound).replace(/^deck:$/m, `deck:${charts}`);
      const files = projectFiles({ 'slides.yaml': outline });
      const { report } = await buildDecks({ files, outline: 'slides.yaml', formats: ['pptx', 'svg'] });
      // Labels may find no room beside values that are all alike.
      expect(report.findings.filter((each) => isError(each) && each.code !== 'chart-labels')).toEqual([]);
    }
  });
});
