import { expect, test, vi } from 'vitest';
import { announcements, showFailure, showToast } from '../../../src/ui/shared/announcements.svelte';

test('a failure says what happened, what was written and what to do, and stays until it is dismissed', () => {
  vi.useFakeTimers();
  showFailure({ happened: 'No room.', written: 'Nothing was changed.', next: 'Free some.' });
  vi.runAllTimers();
  expect(announcements.toast).toMatchObject({
    text: 'No room. Nothing was changed. Free some.',
    isFailure: true,
  });
  announcements.dismiss(announcements.toast?.id ?? 0);
  expect(announcements.toast).toBeNull();
  vi.useRealTimers();
});

test('a confirmation goes by itself', () => {
  vi.useFakeTimers();
  showToast('Saved.');
  expect(announcements.toast).toMatchObject({ text: 'Saved.', isFailure: false });
  vi.runAllTimers();
  expect(announcements.toast).toBeNull();
  vi.useRealTimers();
});
