/** What the file's columns are called on the screen: by header, and by position where that says too little (R3). */
import type { FileColumn } from '../../engine/engine';
import { t } from '../../texts/texts.svelte';

/** One name per column, no two of them equal: a blank or repeated header is told apart by its position, from 1. */
export function columnNames(columns: readonly FileColumn[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ header }, index) => {
    const plain = header.trim() === '' ? t.import.columns.blankHeader(index + 1) : header;
    const name = taken.has(plain) ? t.import.columns.repeatedHeader(plain, index + 1) : plain;
    taken.add(plain).add(name);
    return name;
  });
}
