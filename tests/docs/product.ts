import { productOf } from '../../scripts/docs/product.mjs';
import * as build from '../../src/app/build-decks.ts';
import * as brand from '../../src/brand/brand-json-schema.ts';
import * as types from '../../src/charts/kinds/kinds.ts';
import * as files from '../../src/files/files.ts';
import * as codes from '../../src/findings/finding.ts';
import * as disk from '../../src/io/disk-files.ts';
import * as rules from '../../src/lint/rules/rules.ts';
import * as schema from '../../src/outline/editor/slides-json-schema.ts';
import * as parse from '../../src/outline/parse-outline.ts';
import * as facts from '../../src/resolve/resolve-facts.ts';
import * as pictureKits from '../../src/scenery/kits.ts';
import * as scenes from '../../src/scenery/library.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import { kept } from '../support/kept.ts';
import { readOnce } from '../support/read-once.ts';

/** What the pages of the documentation are made from, of the source as it is. */
export const product = productOf(
  {
    schema,
    brand,
    scenes,
    pictureKits,
    parse,
    facts,
    kinds,
    types,
    codes,
    rules,
    build,
    files,
    disk: { ...disk, diskFiles: (folder: string) => readOnce(disk.diskFiles(folder)) },
  },
  kept,
);
