/** The one wizard of the tab: leaving the page and coming back finds it as it was. */
import { importGuard } from '../../state/import-guard.svelte';
import { hasUnsavedWork } from '../../state/import-wizard-step';
import { ImportWizard, type WizardEngine } from '../../state/import-wizard.svelte';

let wizard: ImportWizard | null = null;

export function theWizard(engine: WizardEngine): ImportWizard {
  if (wizard === null) {
    wizard = new ImportWizard(engine);
    importGuard.watch(wizard);
    addEventListener('beforeunload', keepTabOpen);
  }
  return wizard;
}

/** On whatever page the person is. */
function keepTabOpen(event: BeforeUnloadEvent): void {
  if (wizard !== null && hasUnsavedWork(wizard.current)) event.preventDefault();
}
