/** Composition root of the page: makes the engine and what follows it, and draws the app. */
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { appUpdate } from './state/app-update.svelte';
import { backupSchedule } from './state/backup-schedule.svelte';
import { LiveDirectory } from './state/directory-state.svelte';
import { LiveSync } from './state/live-sync.svelte';
import { connectEngine } from './state/engine-client';
import { incomingFile } from './state/incoming-file.svelte';
import { installOffer } from './state/install-offer.svelte';
import { router } from './state/router.svelte';
import { language } from './texts/language';
import { formatNumber } from './texts/format';
import { loadFirstTexts } from './texts/texts.svelte';
import { keepFocus } from './ui/shared/keep-focus';
import { pageOf } from './ui/shell/pages';
import { unexpectedErrors } from './ui/shell/unexpected-errors.svelte';

const directory = new LiveDirectory();
const sync = new LiveSync();
const engine = connectEngine((detail) => directory.crash(detail));

document.documentElement.lang = language;
unexpectedErrors.listen();
keepFocus();
incomingFile.listen();
installOffer.listen();
void draw();
void openDirectory();
appUpdate.start();

async function draw(): Promise<void> {
  await loadFirstTexts();
  mount(App, { target: document.body, props: { engine, directory, sync } });
  // After this frame the page waits for the engine anyway.
  requestAnimationFrame(() => setTimeout(getReady));
}

/** The page of the address is fetched, and the first number formatted, which takes longest. */
function getReady(): void {
  // Whether it could be fetched shows when it is drawn.
  void pageOf(router.path)
    ?.load()
    .catch(() => {});
  formatNumber(0);
}

async function openDirectory(): Promise<void> {
  await directory.open(engine);
  void sync.watch(engine);
  if (directory.status.type === 'ready') backupSchedule.start(engine);
}
