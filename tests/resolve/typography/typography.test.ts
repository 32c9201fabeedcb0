import { typographicText, withTypography } from '../../../src/resolve/typography/typography.ts';
import { testCalls } from '../../support/calls.ts';

const NAMES = ['Global 500', '"21" Club', 'A, B', '两江 (New)'];
/** The text as it is set, with no-break spaces as tildes. */
const set = (text: string, language: string) => typographicText(text, language, NAMES).replaceAll('\u00a0', '~');

testCalls(import.meta.url, 'typography-calls.yaml', { set, withTypography });
