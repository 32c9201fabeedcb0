/// <reference types="vite/client" />
import type { Sample, SamplesOf } from './samples/data.ts';

const files = import.meta.glob<Readonly<Record<string, unknown>>>(['./samples/*.ts', '!./samples/*data.ts'], {
  eager: true,
});
const types = Object.values(files).flatMap((file) => Object.values(file)) as readonly SamplesOf[];

/** Every type with little, usual and much data, in both languages: one file a type. */
export const SAMPLES: readonly Sample[] = (['en', 'zh'] as const).flatMap((language) =>
  types.flatMap((samplesOf) => samplesOf(language)).map((sample) => ({ ...sample, language })),
);
