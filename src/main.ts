/** Composition root of the page: makes the engine and what follows it, and draws the app. */
import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { LiveDirectory } from './state/directory-state.svelte';
import { LiveSync } from './state/live-sync.svelte';
import { connectEngine } from './state/engine-client';
import { registerServiceWorker } from './state/register-service-worker';
import { unexpectedErrors } from './ui/shell/unexpected-errors.svelte';

const directory = new LiveDirectory();
const sync = new LiveSync();
const engine = connectEngine((detail) => directory.crash(detail));

unexpectedErrors.listen();
mount(App, { target: document.body, props: { engine, directory, sync } });
void openDirectory();
registerServiceWorker();

async function openDirectory(): Promise<void> {
  await directory.open(engine);
  if (directory.status.type === 'ready') await sync.watch(engine);
}
