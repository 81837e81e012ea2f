/** Copying for the person, with a word of how it went. */
import { t } from '../../texts/texts.svelte';
import { showToast } from './announcements.svelte';

/** Says in a toast how it went. @param copied what is said when it worked */
export async function copyText(text: string, copied: string): Promise<void> {
  showToast((await tryToCopy(text)) ? copied : t.passwords.notCopied);
}

/** Answers whether it is copied: a page without encryption, and a person, may forbid it. */
export async function tryToCopy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
