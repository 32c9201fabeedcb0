import type { RowsRef, RowsView, SeriesRef, SeriesView } from './data.ts';
import type { FactView, SourceView } from './fact.ts';
import type { FactRef, LocalizedText, PictureRef, SourceRef, UnitRef } from './fields.ts';
import type { PictureView } from './picture.ts';
import type { RichText } from './rich-text.ts';
import type { UnitView } from './unit.ts';

/** A validated value of the outline in one language: its texts with facts filled in, its fact names as facts, its pictures as read. */
export type Resolved<T> = T extends LocalizedText
  ? RichText
  : T extends UnitRef
    ? UnitView
    : T extends FactRef
      ? FactView
      : T extends SourceRef
        ? SourceView
        : T extends PictureRef
          ? PictureView
          : T extends SeriesRef
            ? SeriesView
            : T extends RowsRef
              ? RowsView
              : T extends readonly (infer Item)[]
                ? readonly Resolved<Item>[]
                : T extends object
                  ? { readonly [Key in keyof T]: Resolved<T[Key]> }
                  : T;
