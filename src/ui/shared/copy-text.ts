/** Copying for the person, with a word of how it went. */
import { t } from '../../texts/texts.svelte';
import { showToast } from './announcements.svelte';

/** @param copied what is said when it worked; a page without encryption, and a person, may forbid it */
export async function copyText(text: string, copied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast(copied);
  } catch {
    showToast(t.passwords.notCopied);
  }
}
