import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../src/domain/result';
import type { HandEdits, UserEdit } from '../../../src/engine/engine';
import { UserForm } from '../../../src/state/user-form.svelte';

const start = { firstName: 'Ada', lastName: 'Lovelace' };

function engineAnswering(answer: Awaited<ReturnType<HandEdits['saveUser']>>) {
  const edits: UserEdit[] = [];
  return {
    edits,
    saveUser: (edit: UserEdit) => {
      edits.push(edit);
      return Promise.resolve(answer);
    },
  };
}

describe('a user’s form', () => {
  it('says where it started and what was typed', async () => {
    const form = new UserForm('u1', start);
    form.values['lastName'] = 'King';
    const engine = engineAnswering(ok({ undoId: 'x', userId: 'u1' }));
    expect(await form.save(engine)).toEqual({ undoId: 'x', userId: 'u1' });
    expect(engine.edits).toEqual([{ userId: 'u1', start, values: { firstName: 'Ada', lastName: 'King' } }]);
  });

  it('follows others in fields that were not touched, and asks about those that were', () => {
    const form = new UserForm('u1', start);
    form.values['lastName'] = 'King';
    form.follow({ firstName: 'Augusta', lastName: 'Byron' });
    expect(form.values['firstName']).toBe('Augusta');
    expect(form.values['lastName']).toBe('King');
    expect(form.conflicts).toEqual([{ field: 'lastName', start: 'Lovelace', mine: 'King', theirs: 'Byron' }]);
  });

  it('keeping mine saves over the value that is known now, using theirs takes it', async () => {
    for (const [choice, lastName] of [
      ['mine', 'King'],
      ['theirs', 'Byron'],
    ] as const) {
      const form = new UserForm('u1', start);
      form.values['lastName'] = 'King';
      form.follow({ firstName: 'Ada', lastName: 'Byron' });
      const [conflict] = form.conflicts;
      if (conflict === undefined) throw new Error('Expected a conflict');
      form.resolve(conflict, choice);
      expect(form.conflicts).toEqual([]);
      expect(form.isChanged).toBe(choice === 'mine');
      const engine = engineAnswering(ok({ undoId: null, userId: 'u1' }));
      await form.save(engine);
      expect(engine.edits[0]).toEqual({
        userId: 'u1',
        start: { firstName: 'Ada', lastName: 'Byron' },
        values: { firstName: 'Ada', lastName },
      });
    }
  });

  it('forgets what was wrong with a field as soon as something else is typed in it', async () => {
    const form = new UserForm('u1', start);
    const issues = ['email', 'firstName'].map((field) => ({
      severity: 'error' as const,
      code: 'tooLong' as const,
      field,
      params: {},
    }));
    await form.save(engineAnswering(err({ type: 'invalid', issues })));
    form.change('email', 'ada@example.com');
    expect(form.issues.map(({ field }) => field)).toEqual(['firstName']);
    expect(form.problem).toEqual({ type: 'invalid' });
    form.change('firstName', 'Augusta');
    expect([form.issues, form.problem]).toEqual([[], null]);
  });

  it('a conflict is over when the other one takes it back', () => {
    const form = new UserForm('u1', start);
    form.values['lastName'] = 'King';
    form.follow({ firstName: 'Ada', lastName: 'Byron' });
    form.follow(start);
    expect(form.conflicts).toEqual([]);
  });

  it('says why it could not be saved, and what was typed stays', async () => {
    const form = new UserForm('u1', start);
    form.values['lastName'] = '';
    const issue = { severity: 'error', code: 'emailMissing', field: 'email' } as const;
    expect(await form.save(engineAnswering(err({ type: 'invalid', issues: [issue] })))).toBeNull();
    expect(form.problem).toEqual({ type: 'invalid' });
    expect(form.issues).toEqual([issue]);
    expect(await form.save(engineAnswering(err({ type: 'quotaExceeded' })))).toBeNull();
    expect(form.problem).toEqual({ type: 'failed', failure: { type: 'quotaExceeded' } });
    expect(form.isChanged).toBe(true);
  });
});
