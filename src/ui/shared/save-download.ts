/** Hands a file that the engine made to the person: it lands where their browser saves downloads. */
import type { Download } from '../../engine/engine';

export function saveDownload({ name, blob }: Download): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Revoked at once, some browsers save nothing; a minute is long enough to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
