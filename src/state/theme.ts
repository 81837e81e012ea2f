/** Light or dark, as the preferences say; `app.css` does the rest. */
import type { Preferences } from '../domain/preferences';

/** Applies a theme at once, and keeps a copy for `public/theme.js`, which applies it before the first paint of a start. */
export function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem('rollcall-theme', theme);
  } catch {
    // Without storage the theme lasts as long as the page.
  }
}
