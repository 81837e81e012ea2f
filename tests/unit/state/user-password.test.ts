import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/domain/issue';
import { err, ok } from '../../../src/domain/result';
import { UserPasswordForm, type PasswordEngine } from '../../../src/state/user-password.svelte';

const tooShort: Issue = { severity: 'error', code: 'passwordTooShort', field: 'password' };
const weak: Issue = { severity: 'warning', code: 'passwordShort', field: 'password' };

/** An engine whose user has the password that was last set; six characters fit, eight are strong. */
function fakeEngine(): PasswordEngine {
  let current: string | null = null;
  const issuesOf = (password: string) =>
    password.length < 6 ? [tooShort] : password.length < 8 ? [weak] : [];
  return {
    passwordIssues: async (password) => issuesOf(password),
    async setPassword(_userId, password) {
      if (password.trim().length < 6) return err({ type: 'passwordInvalid', issues: [tooShort] });
      current = password;
      return ok({ undoId: 'undo' });
    },
    async generatePassword() {
      current = 'k7mq-w3xr';
      return ok({ undoId: 'undo', password: current });
    },
    async undo() {
      if (current === null) return err({ type: 'notUndoable' });
      current = null;
      return ok({ leftAloneCount: 0, leftAlone: [], passwordsLost: 0 });
    },
    checkPassword: async (_userId, password) =>
      current === null ? 'none' : current === password ? 'right' : 'wrong',
  };
}

/** Whatever has been asked is answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('R20: the password in a user’s form', () => {
  it('is set and checked', async () => {
    const form = new UserPasswordForm(fakeEngine(), 'ada');
    form.typed = 'long enough';
    await form.check();
    expect(form.outcome).toEqual({ type: 'checked', answer: 'none' });
    await form.set();
    expect(form.outcome).toEqual({ type: 'set', undoId: 'undo' });
    await form.check();
    expect(form.outcome).toEqual({ type: 'checked', answer: 'right' });
    form.typed = 'another one';
    expect(form.outcome).toBeNull();
    await form.check();
    expect(form.outcome).toEqual({ type: 'checked', answer: 'wrong' });
  });

  it('S8: says that it is too short only when it is to be set, and that it is weak at once', async () => {
    const form = new UserPasswordForm(fakeEngine(), 'ada');
    form.typed = 'abc';
    await Promise.resolve();
    expect(form.issues).toEqual([]);
    await form.set();
    expect([form.issues, form.outcome]).toEqual([[tooShort], null]);
    form.typed = 'abcdef';
    await Promise.resolve();
    expect(form.issues).toEqual([weak]);
    await form.set();
    expect(form.outcome).toEqual({ type: 'set', undoId: 'undo' });
  });

  it('S8: keeps the reason why it was refused when the list of common passwords has come only then', async () => {
    let bringList = () => {};
    const listHasCome = new Promise<void>((resolve) => (bringList = resolve));
    const engine = fakeEngine();
    const passwordIssues = (password: string) => listHasCome.then(() => engine.passwordIssues(password));
    const form = new UserPasswordForm({ ...engine, passwordIssues }, 'ada');
    form.typed = 'abc';
    await form.set();
    bringList();
    await settled();
    expect(form.issues).toEqual([tooShort]);
    form.typed = 'abcdef';
    await settled();
    expect(form.issues).toEqual([weak]);
  });

  it('asks for one when there is none to set or check', async () => {
    const form = new UserPasswordForm(fakeEngine(), 'ada');
    await form.check();
    expect(form.isMissing).toBe(true);
    form.typed = 'something';
    expect(form.isMissing).toBe(false);
  });

  it('is generated, shown, and no longer shown when something else is typed', async () => {
    const form = new UserPasswordForm(fakeEngine(), 'ada');
    form.typed = 'left over';
    await form.generate();
    expect(form.typed).toBe('');
    expect(form.outcome).toEqual({ type: 'generated', password: 'k7mq-w3xr', undoId: 'undo' });
    form.typed = 'k';
    expect(form.outcome).toBeNull();
  });

  it('is taken back, once', async () => {
    const form = new UserPasswordForm(fakeEngine(), 'ada');
    await form.generate();
    await form.undo('undo');
    expect(form.outcome).toMatchObject({ type: 'undone', undone: { leftAloneCount: 0 } });
    await form.undo('undo');
    expect(form.outcome).toEqual({ type: 'failed', failure: { type: 'notUndoable' } });
  });

  it('says why it could not be set', async () => {
    const failure = { type: 'userGone' } as const;
    const form = new UserPasswordForm({ ...fakeEngine(), setPassword: async () => err(failure) }, 'ada');
    form.typed = 'long enough';
    await form.set();
    expect(form.outcome).toEqual({ type: 'failed', failure });
  });
});
