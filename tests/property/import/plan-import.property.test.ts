import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unguardFormula } from '../../../src/csv/formula-guard';
import type { Directory } from '../../../src/directory/directory';
import { parseEmail } from '../../../src/domain/email';
import type { ImportOptions } from '../../../src/domain/import-options';
import type { PlannedRow } from '../../../src/domain/plan';
import type { User } from '../../../src/domain/user';
import { withChanges } from '../../../src/domain/user-values';
import { createReview } from '../../../src/import/review-row';
import type { ImportRows } from '../../../src/import/record-reader';
import { planImport } from '../../../src/import/plan-import';
import { applyPlan, groupIdOf } from '../../support/import-case';
import { anyFile, anyMapping, anyOptions, anyUsers, directoryOf } from './import-arbitraries';

const anyImport = anyMapping.chain((mapping) =>
  fc.record({
    users: anyUsers(),
    file: anyFile(mapping),
    options: anyOptions(mapping),
    required: fc.boolean(),
  }),
);

/** Imports the rows of a file one at a time, each as a whole import of its own. */
function importRowByRow(directory: Directory, file: ImportRows, options: ImportOptions): PlannedRow[] {
  return file.records.flatMap((record) => {
    const plan = planImport(directory, { headers: file.headers, records: [record] }, options, groupIdOf);
    applyPlan(directory, plan, options);
    return plan.rows;
  });
}

/** Everything about the people and groups that an import decides. */
function contentsOf(directory: Directory) {
  const values = (user: User) => withChanges(user, []);
  return {
    users: [...directory.users()].map(values),
    groups: directory.groups.map(({ id, name }) => ({ id, name })),
  };
}

const outcomeOf = ({ kind, changes, issues, after }: PlannedRow) => ({
  kind,
  changes,
  issues,
  after: after && {
    email: after.email,
    groupId: after.groupId,
    lastName: after.lastName,
    custom: after.custom,
  },
});

test('R9: the result equals importing the rows one at a time, and so does what each row shows', () => {
  fc.assert(
    fc.property(anyImport, ({ users, file, options, required }) => {
      const together = directoryOf(users, required);
      const oneByOne = directoryOf(users, required);
      const plan = planImport(together, file, options, groupIdOf);
      const rows = importRowByRow(oneByOne, file, options);
      applyPlan(together, plan, options);
      expect(contentsOf(together)).toEqual(contentsOf(oneByOne));
      expect(plan.rows.map(outcomeOf)).toEqual(rows.map(outcomeOf));
    }),
    { numRuns: 500 },
  );
});

test('R9: passwords end as the last row that gave one leaves them', () => {
  fc.assert(
    fc.property(anyImport, ({ users, file, options, required }) => {
      const oneByOne = directoryOf(users, required);
      const given = new Map<string, string>();
      for (const record of file.records) {
        const single = planImport(oneByOne, { headers: file.headers, records: [record] }, options, groupIdOf);
        for (const { after, password } of [...single.created, ...single.changed]) {
          if (password !== '') given.set(after.email, password);
        }
        applyPlan(oneByOne, single, options);
      }
      const plan = planImport(directoryOf(users, required), file, options, groupIdOf);
      const planned = [...plan.created, ...plan.changed].filter(({ password }) => password !== '');
      expect(new Map(planned.map(({ after, password }) => [after.email, password]))).toEqual(given);
    }),
    { numRuns: 500 },
  );
});

test('R15: counts, lists and rows of a plan agree', () => {
  fc.assert(
    fc.property(anyImport, ({ users, file, options, required }) => {
      const plan = planImport(directoryOf(users, required), file, options, groupIdOf);
      const ofKind = (kind: PlannedRow['kind']) => plan.rows.filter((row) => row.kind === kind);
      expect(plan.rows.map(({ record }) => record)).toEqual(file.records.map((_, record) => record));
      expect(plan.created).toHaveLength(ofKind('create').length);
      const planned = [...plan.created, ...plan.changed].map(({ after }) => after.email);
      for (const { after } of ofKind('update')) expect(planned).toContain(after?.email);
      expect(Object.values(plan.counts).reduce((sum, count) => sum + count)).toBe(file.records.length);
      for (const row of plan.rows) {
        expect(row.issues.some(({ severity }) => severity === 'error')).toBe(row.kind === 'rejected');
        expect(row.changes.length > 0).toBe(row.kind === 'update');
        expect(row.skipReason !== null).toBe(row.kind === 'skipped');
      }
    }),
    { numRuns: 500 },
  );
});

test('R12: importing a file twice leaves everything unchanged the second time', () => {
  fc.assert(
    fc.property(anyImport, ({ users, file, options, required }) => {
      const directory = directoryOf(users, required);
      const distinct = withDistinctEmails(file, options);
      const first = planImport(directory, distinct, options, groupIdOf);
      applyPlan(directory, first, options);
      const mapping = options.mapping.map((target) => (target === 'password' ? null : target));
      const second = planImport(
        directory,
        distinct,
        { ...options, updateExisting: true, mapping },
        groupIdOf,
      );
      for (const [position, row] of second.rows.entries()) {
        const before = first.rows[position];
        if (before?.kind === 'create' || before?.kind === 'update' || before?.kind === 'unchanged') {
          expect(row.kind).toBe('unchanged');
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('R18: the review never shows a clear password', () => {
  fc.assert(
    fc.property(anyImport, ({ users, file, options, required }) => {
      const directory = directoryOf(users, required);
      const plan = planImport(directory, file, options, groupIdOf);
      const rowNumbers = file.records.map((_, record) => record + 2);
      const review = createReview(plan, { ...file, rowNumbers }, options, directory);
      const shown = JSON.stringify(plan.rows.map((row) => review.row(row)));
      if (options.mapping.includes('password')) expect(shown).not.toMatch(/secret-|short/u);
    }),
  );
});

/** Two rows for one email may well disagree, and then each of them changes something every time. */
function withDistinctEmails({ headers, records }: ImportRows, { mapping }: ImportOptions): ImportRows {
  const seen = new Set<string>();
  const isFirst = (record: readonly string[]) => {
    const email = parseEmail(unguardFormula(record[mapping.indexOf('email')] ?? ''));
    if (!email.ok) return true;
    return seen.size !== seen.add(email.value.key).size;
  };
  return { headers, records: records.filter(isFirst) };
}
