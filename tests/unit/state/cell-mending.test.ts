import { describe, expect, it } from 'vitest';
import { CellMending } from '../../../src/state/cell-mending.svelte';
import { ImportWizard } from '../../../src/state/import-wizard.svelte';
import { FakeImportEngine } from './fake-import-engine';

async function mendingCell(text: string, others = 0) {
  const engine = new FakeImportEngine();
  engine.cell = { column: 0, text, others };
  const wizard = new ImportWizard(engine);
  wizard.chooseFile(new File(['Email,Name\nn/a,Ada\n'], 'people.csv'));
  await wizard.next();
  return { engine, wizard, mending: new CellMending(wizard) };
}

describe('R14: mending a cell', () => {
  it('opens it at once, with what the row shows, and then says what the file says', async () => {
    const { mending } = await mendingCell(' N/A ');
    const opening = mending.edit(0, 'email', 'n/a');
    expect(mending.open).toMatchObject({ record: 0, field: 'email', text: 'n/a' });
    await opening;
    expect(mending.open).toMatchObject({ record: 0, field: 'email', text: ' N/A ' });
  });

  it('keeps what was typed before the file’s text was there', async () => {
    const { engine, mending } = await mendingCell('n/a', 2);
    void mending.edit(0, 'email', 'n/a');
    mending.type('ada@example.com');
    await mending.commit('ada@example.com');
    expect(engine.mends).toEqual([{ type: 'cell', record: 0, column: 0, text: 'ada@example.com' }]);
    expect(mending.offer).toMatchObject({ find: 'n/a', replacement: 'ada@example.com', others: 2 });
    expect(mending.open).toBeNull();
  });

  it('offers nothing any more once the file is read in another way, with other columns', async () => {
    const { wizard, mending } = await mendingCell('n/a', 2);
    await mending.edit(0, 'email', 'n/a');
    await mending.commit('ada@example.com');
    expect(mending.offer).toMatchObject({ column: 0, find: 'n/a' });
    await wizard.changeSettings({ delimiter: ';' });
    expect(mending.offer).toBeNull();
  });

  it('asks the engine before the cell is drawn closed, so that both happen at once', async () => {
    const { engine, mending } = await mendingCell('n/a');
    await mending.edit(0, 'email', 'n/a');
    const order: string[] = [];
    engine.onmend = () => order.push('asked');
    const committing = mending.commit('ada@example.com');
    // Svelte draws a change as the next microtask after it.
    queueMicrotask(() => order.push('drawn'));
    await committing;
    expect(order).toEqual(['asked', 'drawn']);
  });

  it('what is typed outlives the file’s text and the cell’s being drawn anew', async () => {
    const { mending } = await mendingCell(' N/A ');
    const opening = mending.edit(0, 'email', 'n/a');
    mending.type('ada@');
    await opening;
    expect(mending.open).toMatchObject({ text: ' N/A ', typed: 'ada@' });
  });

  it('changes nothing where nothing was typed', async () => {
    const { engine, mending } = await mendingCell(' N/A ');
    void mending.edit(0, 'email', 'n/a');
    await mending.commit('n/a');
    expect(engine.mends).toEqual([]);
  });

  it('closes again where no column gives the field its value', async () => {
    const { engine, mending } = await mendingCell('');
    engine.cell = null;
    expect(await mending.edit(0, 'company', '')).toBe(false);
    expect(mending.open).toBeNull();
  });

  it('a cell that was left stays closed when the file’s text comes', async () => {
    const { mending } = await mendingCell('n/a');
    const opening = mending.edit(0, 'email', 'n/a');
    mending.cancel();
    await opening;
    expect(mending.open).toBeNull();
  });

  it('R18: a password’s cell opens empty', async () => {
    const { mending } = await mendingCell('');
    void mending.edit(0, 'password', '••••••');
    expect(mending.open).toMatchObject({ text: '' });
  });
});
