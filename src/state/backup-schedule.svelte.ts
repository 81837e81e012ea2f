/** When automatic backups are looked after: at the start, every hour, and whenever the person comes back to the tab. */
import type { AutoBackupOutcome, Engine } from '../engine/engine';

type BackupEngine = Pick<Engine, 'runAutoBackup'>;

const hour = 3_600_000;

class BackupSchedule {
  /** Of the last look; null before the first. */
  outcome = $state.raw<AutoBackupOutcome | null>(null);

  /** Called once the directory is open. */
  start(engine: BackupEngine): void {
    const run = () => void this.run(engine);
    run();
    setInterval(run, hour);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') run();
    });
  }

  async run(engine: BackupEngine): Promise<void> {
    this.outcome = await engine.runAutoBackup();
  }
}

export const backupSchedule = new BackupSchedule();
