import { evenPlaces, mosaicPlaces } from '../../../../src/slides/kinds/cards/card.ts';
import { testCalls } from '../../../support/calls.ts';

testCalls(import.meta.url, 'card.yaml', { evenPlaces, mosaicPlaces });
