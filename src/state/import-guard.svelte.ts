/** Whether an import is under way in this tab, on whatever page the person is: then nothing else may reload it. */
import type { WizardStep } from './import-wizard-step';

interface Wizard {
  readonly current: WizardStep;
}

class ImportGuard {
  #wizard = $state.raw<Wizard | null>(null);

  /** Called when the tab's wizard is made. */
  watch(wizard: Wizard): void {
    this.#wizard = wizard;
  }

  get isBusy(): boolean {
    const step = this.#wizard?.current;
    if (step === undefined || step.step === 'choose') return false;
    return step.step !== 'done' || step.generatedPasswords === 'waiting';
  }
}

export const importGuard = new ImportGuard();
