import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../src/domain/result';
import { reviewTabs, shownTab, type WizardStep } from '../../../src/state/import-wizard-step';
import { ImportWizard } from '../../../src/state/import-wizard.svelte';
import { sampleField } from '../directory/sample-records';
import { fileSummary, FakeImportEngine, importResult, planSummary } from './fake-import-engine';

const people = new File(['Email,Name\nada@example.com,Ada\n'], 'people.csv');

async function atReview(engine = new FakeImportEngine()) {
  const wizard = new ImportWizard(engine);
  wizard.chooseFile(people);
  await wizard.next();
  return { engine, wizard };
}

function at<Name extends WizardStep['step']>(wizard: ImportWizard, name: Name) {
  const isThere = (step: WizardStep): step is Extract<WizardStep, { step: Name }> => step.step === name;
  if (isThere(wizard.current)) return wizard.current;
  throw new Error(`The wizard is at ${wizard.current.step}, not at ${name}.`);
}

describe('S3: the way in', () => {
  it('asks for a file before it goes on', async () => {
    const wizard = new ImportWizard(new FakeImportEngine());
    await wizard.next();
    expect(at(wizard, 'choose').problem).toEqual({ type: 'noFile' });
  });

  it('goes from the chosen file to its review, with both check boxes off and the columns matched', async () => {
    const { wizard } = await atReview();
    const { options, plan, work } = at(wizard, 'match');
    expect(options).toMatchObject({
      updateExisting: false,
      notifyNew: false,
      mapping: ['email', 'firstName'],
    });
    expect(plan).toEqual(planSummary());
    expect(work).toBe('none');
  });

  it('shows how far the reading is, and leaves it when asked', async () => {
    const engine = new FakeImportEngine();
    const release = engine.hold();
    const wizard = new ImportWizard(engine);
    wizard.chooseFile(people);
    const reading = wizard.next();
    await Promise.resolve();
    expect(at(wizard, 'reading').done).toBe(0.5);
    wizard.back();
    release();
    await reading;
    expect(at(wizard, 'choose').file).toBe(people);
  });

  it('R4: returns to the first step with a file that is no text', async () => {
    const engine = new FakeImportEngine();
    engine.file = fileSummary({ fault: { type: 'notCsv', kind: 'xlsx' } });
    const { wizard } = await atReview(engine);
    const fault = { type: 'notCsv', kind: 'xlsx' };
    expect(at(wizard, 'choose').problem).toEqual({ type: 'fault', fileName: 'people.csv', fault });
  });

  it('R4: stays with a fault that other file settings may mend', async () => {
    const engine = new FakeImportEngine();
    engine.file = fileSummary({ fault: { type: 'unclosedQuote', line: 7 } });
    const { wizard } = await atReview(engine);
    expect(at(wizard, 'match').file.fault).toEqual({ type: 'unclosedQuote', line: 7 });
  });

  it('takes the sample people as a chosen file', async () => {
    const wizard = new ImportWizard(new FakeImportEngine());
    await wizard.useSample(async () => new Response('Email\nada@example.com\n'));
    expect(at(wizard, 'match').file.name).toBe('sample-people.csv');
  });

  it('the sample people come too late for an import that was begun meanwhile', async () => {
    const engine = new FakeImportEngine();
    const { wizard } = await atReview(engine);
    const release = engine.hold();
    const sampling = wizard.useSample(async () => new Response('Email\nada@example.com\n'));
    const importing = wizard.import();
    await new Promise((resolve) => setImmediate(resolve));
    release();
    await Promise.all([sampling, importing]);
    expect(at(wizard, 'done').match.file.name).toBe('people.csv');
    // What the engine has open is the file of that import, whose rejected rows may be asked for.
    expect(engine.settingsRead).toHaveLength(1);
  });

  it('the sample people come too late for a file that was chosen meanwhile', async () => {
    const wizard = new ImportWizard(new FakeImportEngine());
    const sampling = wizard.useSample(async () => new Response('Email\nada@example.com\n'));
    wizard.chooseFile(people);
    await sampling;
    expect(at(wizard, 'choose').file).toBe(people);
  });

  it('says so when the sample people are not to be had', async () => {
    const wizard = new ImportWizard(new FakeImportEngine());
    await wizard.useSample(async () => new Response('', { status: 404 }));
    expect(at(wizard, 'choose').problem).toEqual({ type: 'sampleMissing' });
  });
});

describe('R15: the review follows every change of a setting', () => {
  it('plans with the changed option', async () => {
    const { engine, wizard } = await atReview();
    await wizard.changeOptions({ updateExisting: true });
    expect(engine.optionsPlanned.at(-1)).toMatchObject({ updateExisting: true });
    expect(at(wizard, 'match').planNumber).toBe(2);
  });

  it('keeps the old review while it plans, and the last of several changes wins', async () => {
    const engine = new FakeImportEngine();
    const { wizard } = await atReview(engine);
    const release = engine.hold();
    const first = wizard.changeOptions({ blankCells: 'clear' });
    const second = wizard.changeOptions({ updateExisting: true });
    const { plan, work } = at(wizard, 'match');
    expect(plan).toEqual(planSummary());
    expect(work).toBe('planning');
    release();
    await Promise.all([first, second]);
    expect(engine.optionsPlanned.at(-1)).toMatchObject({ blankCells: 'clear', updateExisting: true });
    expect(at(wizard, 'match').work).toBe('none');
  });

  it('a setting changed while a plan is made is planned next', async () => {
    const engine = new FakeImportEngine();
    engine.plans = [planSummary(), planSummary({ newGroups: ['Old'] }), planSummary({ newGroups: ['New'] })];
    const { wizard } = await atReview(engine);
    const release = engine.hold();
    const first = wizard.changeOptions({ blankCells: 'clear' });
    await Promise.resolve();
    await Promise.resolve();
    const second = wizard.changeOptions({ updateExisting: true });
    release();
    await Promise.all([first, second]);
    expect(at(wizard, 'match').plan?.newGroups).toEqual(['New']);
  });

  it('R1: reads the file again with another encoding and keeps the person’s choice of a column', async () => {
    const { engine, wizard } = await atReview();
    await wizard.assign(1, 'lastName');
    await wizard.changeSettings({ encoding: 'windows-1252' });
    expect(engine.settingsRead.at(-1)).toEqual({ encoding: 'windows-1252' });
    expect(at(wizard, 'match').options.mapping).toEqual(['email', 'lastName']);
  });

  it('answers rows of the newest plan, by field', async () => {
    const { wizard } = await atReview();
    const changing = wizard.changeOptions({ updateExisting: true });
    const { matching, rows } = await wizard.reviewRows({ list: 'create', start: 0, count: 10 });
    await changing;
    expect(matching).toBe(1);
    expect(rows[0]?.cells.get('email')).toEqual({ before: null, after: 'x' });
  });

  it('asks about a plan when the file that is being read again has one', async () => {
    const { engine, wizard } = await atReview();
    const release = engine.hold();
    const reading = wizard.changeSettings({ encoding: 'windows-1252' });
    const asked = wizard.ofPlan(async () => [...engine.optionsPlanned], null);
    release();
    await reading;
    expect(await asked).toHaveLength(2);
  });

  it('has no answer about a plan where nothing can be planned', async () => {
    const { engine, wizard } = await atReview();
    engine.plans = [planSummary({ blocked: 'noEmailColumn' })];
    await wizard.changeOptions({});
    expect(await wizard.ofPlan(async () => 'planned', 'nothing')).toBe('nothing');
  });

  it('R15: the rows in sight come along with the plan that follows a choice', async () => {
    const { engine, wizard } = await atReview();
    const slice = { list: 'create', start: 0, count: 10 } as const;
    await wizard.reviewRows(slice);
    expect(engine.slicesAsked).toEqual([slice]);
    await wizard.changeOptions({ updateExisting: true });
    const { rows } = await wizard.reviewRows(slice);
    expect(rows[0]?.cells.get('email')).toEqual({ before: null, after: 'with the plan' });
    expect(engine.slicesAsked).toEqual([slice]);
    const further = { ...slice, start: 5 };
    expect((await wizard.reviewRows(further)).rows[0]?.cells.get('email')?.after).toBe('x');
    expect(engine.slicesAsked).toEqual([slice, further]);
  });

  it('says which column lost its field', async () => {
    const { wizard } = await atReview();
    await wizard.assign(1, 'email');
    const { options, notice } = at(wizard, 'match');
    expect(options.mapping).toEqual([null, 'email']);
    expect(notice).toEqual({ type: 'columnDisplaced', field: 'email', from: 0 });
  });

  it('R7: gives a column the custom field that was made for it', async () => {
    const { engine, wizard } = await atReview();
    await wizard.addField(1, { label: 'Site', type: 'text', options: [], required: false });
    expect(engine.optionsPlanned.at(-1)?.mapping).toEqual(['email', 'field-1']);
  });

  it('finds its choices again after Back and Next with the same file', async () => {
    const { wizard } = await atReview();
    await wizard.changeOptions({ notifyNew: true });
    wizard.back();
    await wizard.next();
    expect(at(wizard, 'match').options.notifyNew).toBe(true);
  });

  it('forgets them for another file', async () => {
    const { wizard } = await atReview();
    await wizard.changeOptions({ notifyNew: true });
    wizard.back();
    wizard.chooseFile(new File(['Email\n'], 'others.csv'));
    await wizard.next();
    expect(at(wizard, 'match').options.notifyNew).toBe(false);
  });
});

describe('R16: importing', () => {
  it('ends with the result', async () => {
    const engine = new FakeImportEngine();
    engine.committed = ok(importResult(1));
    const { wizard } = await atReview(engine);
    await wizard.import();
    expect(at(wizard, 'done')).toMatchObject({
      step: 'done',
      result: importResult(1),
      generatedPasswords: 'waiting',
    });
  });

  it('does not import what is blocked', async () => {
    const engine = new FakeImportEngine();
    engine.plans = [planSummary({ blocked: 'noEmailColumn' })];
    const { wizard } = await atReview(engine);
    await wizard.import();
    expect(engine.commits).toEqual([]);
    at(wizard, 'match');
  });

  it('returns to the review when it was cancelled', async () => {
    const engine = new FakeImportEngine();
    const { wizard } = await atReview(engine);
    const release = engine.hold();
    const importing = wizard.import();
    await Promise.resolve();
    expect(at(wizard, 'importing').progress).toEqual({ phase: 'writing', done: 0.5 });
    await wizard.cancelImport();
    release();
    await importing;
    expect(at(wizard, 'match').notice).toEqual({ type: 'notImported', failure: { type: 'cancelled' } });
  });

  it('writes nothing when it was cancelled while it waited for its turn', async () => {
    const { engine, wizard } = await atReview();
    const release = engine.hold();
    const counting = wizard.listMissing('all');
    const importing = wizard.import();
    await wizard.cancelImport();
    release();
    await Promise.all([counting, importing]);
    expect(engine.commits).toEqual([]);
    expect(at(wizard, 'match').notice).toEqual({ type: 'notImported', failure: { type: 'cancelled' } });
  });

  it('shows what differs when the directory changed since the review', async () => {
    const before = planSummary().counts;
    const after = { ...before, create: 0, update: 1 };
    const engine = new FakeImportEngine();
    engine.plans = [planSummary(), planSummary({ counts: after })];
    engine.committed = err({ type: 'planStale' });
    const { wizard } = await atReview(engine);
    await wizard.import();
    const { plan, planNumber, notice } = at(wizard, 'match');
    expect(plan?.counts).toEqual(after);
    expect(planNumber).toBe(2);
    expect(notice).toEqual({ type: 'planChanged', before, after });
  });

  it('R16: goes on where no row differs, as while passwords are hashed in the background', async () => {
    const engine = new FakeImportEngine();
    const outcomes = [err({ type: 'planStale' } as const), ok(importResult(0))];
    engine.commitImport = async () => outcomes.shift() ?? ok(importResult(0));
    const { wizard } = await atReview(engine);
    await wizard.import();
    expect(at(wizard, 'done').result).toEqual(importResult(0));
    expect(outcomes).toEqual([]);
  });

  it('R16: asks where the directory takes nothing though no row differs', async () => {
    const engine = new FakeImportEngine();
    engine.committed = err({ type: 'planStale' });
    const { wizard } = await atReview(engine);
    await wizard.import();
    expect(at(wizard, 'match').notice).toMatchObject({ type: 'planChanged' });
  });

  it('R16: shows the rows that differ from those that were reviewed, if there are any', async () => {
    const engine = new FakeImportEngine();
    engine.plans = [planSummary(), planSummary({ differing: 1 }), planSummary()];
    engine.committed = err({ type: 'planStale' });
    const { wizard } = await atReview(engine);
    wizard.pickTab('update');
    await wizard.import();
    expect(reviewTabs(at(wizard, 'match'))).toContain('differing');
    expect(shownTab(at(wizard, 'match'))).toBe('differing');
    expect(await wizard.reviewRows({ list: 'differing', start: 0, count: 9 })).toMatchObject({ matching: 1 });
    await wizard.import();
    expect(reviewTabs(at(wizard, 'match'))).not.toContain('differing');
    expect(shownTab(at(wizard, 'match'))).toBe('create');
  });

  it('R19: generated passwords are handed out once', async () => {
    const engine = new FakeImportEngine();
    engine.committed = ok(importResult(1));
    const { wizard } = await atReview(engine);
    await wizard.import();
    expect(await wizard.generatedPasswords()).not.toBeNull();
    expect(at(wizard, 'done').generatedPasswords).toBe('downloaded');
    expect(await wizard.generatedPasswords()).toBeNull();
  });
});

describe('S3: turning away from the page', () => {
  it('leaves a result behind, and keeps a review', async () => {
    const { wizard } = await atReview();
    wizard.leaveResult();
    expect(wizard.current.step).toBe('match');
    await wizard.import();
    expect(wizard.current.step).toBe('done');
    wizard.leaveResult();
    expect(at(wizard, 'choose').file).toBeNull();
  });
});

describe('R5: a file over the limit', () => {
  const overLimit = { overLimit: true, recordCount: 10_001 };

  it('is imported in batches, which have one progress and one result', async () => {
    const engine = new FakeImportEngine();
    engine.file = fileSummary(overLimit);
    const { wizard } = await atReview(engine);
    await wizard.import();
    expect(wizard.current.step).toBe('match');
    const release = engine.hold();
    const running = wizard.importInBatches(async () => []);
    await Promise.resolve();
    expect(at(wizard, 'importing').progress?.batch).toEqual({ number: 2, count: 4 });
    release();
    await running;
    expect(at(wizard, 'done').result).toEqual(importResult(0));
    expect(engine.batchRuns).toEqual([null]);
  });

  it('is back at the review, and says that the file is the reason, when that was overwritten meanwhile', async () => {
    const engine = new FakeImportEngine();
    engine.file = fileSummary(overLimit);
    engine.committedInBatches = err({ type: 'fileUnreadable' });
    const { wizard } = await atReview(engine);
    await wizard.importInBatches(async () => []);
    expect(at(wizard, 'match').notice).toEqual({
      type: 'notImported',
      failure: { type: 'fileUnreadable' },
    });
  });

  it('goes on with the import of the same file that stopped earlier, and with its own that stopped just now', async () => {
    const engine = new FakeImportEngine();
    engine.file = fileSummary({ ...overLimit, stopped: importResult(0).record });
    engine.committed = ok({ ...importResult(0), stopped: { type: 'cancelled' } });
    const { wizard } = await atReview(engine);
    await wizard.goOn(async () => []);
    expect(at(wizard, 'done').result.stopped).toEqual({ type: 'cancelled' });
    await wizard.goOn(async () => []);
    expect(engine.batchRuns).toEqual(['i', 'i']);
  });
});

describe('R8: options that a drop-down lacks', () => {
  it('are added after those there are, and the file is planned again', async () => {
    const { engine, wizard } = await atReview();
    const level = sampleField('Level', { type: 'dropDown', options: ['Gold'] });
    expect(await wizard.addOptions(level, ['Silver', 'Bronze'])).toBeNull();
    expect(engine.changedFields).toEqual([{ ...level, options: ['Gold', 'Silver', 'Bronze'] }]);
    expect(engine.optionsPlanned).toHaveLength(2);
  });
});

describe('R6: forgetting what is remembered for the headers', () => {
  it('matches the columns anew, with the options as they are at first', async () => {
    const { engine, wizard } = await atReview();
    await wizard.changeOptions({ blankCells: 'clear' });
    engine.file = fileSummary({ mapping: ['email', 'lastName'] });
    expect(await wizard.forgetMapping()).toBeNull();
    expect(at(wizard, 'match').options).toMatchObject({
      blankCells: 'keep',
      mapping: ['email', 'lastName'],
    });
  });

  it('leaves the person where they went meanwhile', async () => {
    const { wizard } = await atReview();
    const forgetting = wizard.forgetMapping();
    wizard.back();
    await forgetting;
    at(wizard, 'choose');
  });

  it('says why it couldn’t, and changes nothing then', async () => {
    const { engine, wizard } = await atReview();
    await wizard.changeOptions({ blankCells: 'clear' });
    engine.forgotten = err({ type: 'quotaExceeded' });
    expect(await wizard.forgetMapping()).toEqual({ type: 'quotaExceeded' });
    expect(at(wizard, 'match').options.blankCells).toBe('clear');
    expect(engine.settingsRead).toHaveLength(1);
  });
});

describe('older values and missing people', () => {
  it('one choice for all rows takes back what rows had chosen themselves', async () => {
    const { engine, wizard } = await atReview();
    await wizard.mend({ type: 'keepNewer', record: 0, keeps: true });
    await wizard.chooseOlderValues('replace');
    expect(engine.mends.map(({ type }) => type)).toEqual(['keepNewer', 'keepNewerAsOthers']);
    expect(engine.optionsPlanned.at(-1)).toMatchObject({ olderValues: 'replace' });
  });

  it('missing people are counted when they are listed, with every plan from then on, and not before', async () => {
    const engine = new FakeImportEngine();
    engine.missing = 7;
    const { wizard } = await atReview(engine);
    expect(at(wizard, 'match').missingCount).toBeNull();
    await wizard.listMissing('all');
    expect(at(wizard, 'match')).toMatchObject({ missing: 'all', missingCount: 7 });
    engine.missing = 6;
    await wizard.followDirectory();
    expect(at(wizard, 'match').missingCount).toBe(6);
    engine.missing = null;
    await wizard.changeOptions({});
    expect(at(wizard, 'match').missingCount, 'a file that can’t be read any more').toBeNull();
  });
});

describe('R14: taking back mends', () => {
  it('plans again when one was taken back, and changes nothing when there was none', async () => {
    const { engine, wizard } = await atReview();
    await wizard.mend({ type: 'leaveOut', record: 0, isOut: true });
    expect(await wizard.undoMend()).toBe(true);
    expect(engine.optionsPlanned).toHaveLength(3);
    await wizard.assign(1, 'email');
    const before = at(wizard, 'match');
    expect(before.notice).toMatchObject({ type: 'columnDisplaced' });
    expect(await wizard.undoMend()).toBe(false);
    expect(at(wizard, 'match'), 'the same review, with its notice').toBe(before);
  });
});
