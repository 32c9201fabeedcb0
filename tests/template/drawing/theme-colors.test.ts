import { parseXml } from '../../../src/office/xml.ts';
import { colorIn, type ThemePalette } from '../../../src/template/drawing/theme-colors.ts';
import { testCalls } from '../../support/calls.ts';

const PALETTE: ThemePalette = { slots: { lt1: 'FEFEFE', accent1: '4472C4' }, map: { bg1: 'lt1', accent2: 'accent1' } };
const read = (markup: string, own?: string) =>
  colorIn(
    parseXml(`<a:f xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${markup}</a:f>`),
    PALETTE,
    own === undefined ? undefined : { hex: own, alpha: 1 },
  );

testCalls(import.meta.url, 'theme-colors.yaml', { read });
