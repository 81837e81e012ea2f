/** The one wizard of the tab: leaving the page and coming back finds it as it was. */
import { ImportWizard, type ImportEngine } from '../../state/import-wizard.svelte';

let wizard: ImportWizard | null = null;

export function theWizard(engine: ImportEngine): ImportWizard {
  return (wizard ??= new ImportWizard(engine));
}
