// Runs before the first paint, so that a chosen theme never flashes; `src/state/theme.ts` keeps the copy it reads.
try {
  const theme = localStorage.getItem('rollcall-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage here: the app says so itself.
}
