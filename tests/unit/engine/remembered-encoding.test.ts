import { describe, expect, it } from 'vitest';
import type { FileSettings } from '../../../src/domain/csv-file';
import { openImport, type ImportSession } from '../../../src/engine/import-session';
import { optionsWith } from '../../support/import-case';
import { openSession } from './open-session';

/** Bytes, a character each: what they mean is for an encoding to say. */
const nonUtf8 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const asciiHeaders = (cell: string) => nonUtf8(`Email,Name\nada@example.com,${cell}\n`);
const otherHeaders = (cell: string) => nonUtf8(`Email,N\xe4me\nada@example.com,${cell}\n`);

async function device() {
  const { session, tools } = await openSession(0);
  const open = (bytes: Uint8Array<ArrayBuffer>, settings: FileSettings = {}) => {
    const file = new File([bytes], 'people.csv');
    return openImport(file, settings, session, tools, () => {});
  };
  const run = async (imported: ImportSession) => {
    await imported.review.plan(optionsWith(['email', 'lastName']));
    const committed = await imported.commit(() => {}, new AbortController().signal);
    if (!committed.ok) throw new Error(committed.error.type);
  };
  return { open, run };
}

describe('R1, R6: an encoding that was chosen by hand', () => {
  it.each([
    ['ASCII', asciiHeaders],
    ['other', otherHeaders],
  ])('is that of the next file with the same headers that isn’t UTF-8: %s headers', async (_, bytes) => {
    const { open, run } = await device();
    const first = await open(bytes('\xdc'));
    expect(first.summary).toMatchObject({ encoding: 'windows-1252', encodingSource: 'guess' });
    await run(await open(bytes('\xdc'), { encoding: 'windows-1251' }));
    const { summary } = await open(bytes('\xdd'));
    expect(summary).toMatchObject({ encoding: 'windows-1251', mapping: ['email', 'lastName'] });
    expect(summary.columns[1]?.samples).toEqual(['Э']);
    expect(summary.remembered?.settings).toEqual({ encoding: 'windows-1251' });
  });

  it('stays remembered after a file that was read by it, and after one that needed none', async () => {
    const { open, run } = await device();
    await run(await open(asciiHeaders('\xdc'), { encoding: 'windows-1251' }));
    await run(await open(asciiHeaders('\xdd')));
    await run(await open(asciiHeaders('Ada')));
    expect((await open(asciiHeaders('\xdd'))).summary.encoding).toBe('windows-1251');
  });

  it('gives way to another choice, which is remembered in its place', async () => {
    const { open, run } = await device();
    await run(await open(asciiHeaders('\xdc'), { encoding: 'windows-1251' }));
    const chosen = await open(asciiHeaders('\xdc'), { encoding: 'koi8-r' });
    expect(chosen.summary.encoding).toBe('koi8-r');
    await run(chosen);
    expect((await open(asciiHeaders('\xdc'))).summary.encoding).toBe('koi8-r');
  });

  it('is nothing to files with other headers, nor to one that says what it is', async () => {
    const { open, run } = await device();
    await run(await open(asciiHeaders('\xdc'), { encoding: 'windows-1251' }));
    const others = await open(nonUtf8('Email,Title\nada@example.com,\xdd\n'));
    expect(others.summary).toMatchObject({ encoding: 'windows-1252', encodingSource: 'guess' });
    const utf8 = await open(new TextEncoder().encode('Email,Name\nada@example.com,Э\n'));
    expect(utf8.summary).toMatchObject({ encoding: 'utf-8', encodingSource: 'utf8' });
  });

  it('is not remembered when it is UTF-8, which the next file that isn’t would be damaged by', async () => {
    const { open, run } = await device();
    await run(await open(asciiHeaders('\xdc'), { encoding: 'utf-8' }));
    expect((await open(asciiHeaders('\xdc'))).summary.encoding).toBe('windows-1252');
  });
});
