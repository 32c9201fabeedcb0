import { type FoundPlaceholder, isShownFooter } from '../../src/template/placeholders.ts';
import { testCalls } from '../support/calls.ts';

const shown = (type: string, words: string, field = false) => isShownFooter({ type, words, field } as FoundPlaceholder);

testCalls(import.meta.url, 'placeholders.yaml', { shown });
