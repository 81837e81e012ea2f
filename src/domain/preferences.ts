/** What the team can set once for all of Rollcall. */

export interface Preferences {
  /** Most records that one import takes (S4). */
  readonly importLimit: number;
  readonly theme: 'system' | 'light' | 'dark';
  /** What welcome emails call the helpdesk (R21); '' until it is set. */
  readonly helpdeskName: string;
  /** Where users sign in, for welcome emails; '' until it is set. */
  readonly loginAddress: string;
}

export const defaultPreferences: Preferences = {
  importLimit: 3000,
  theme: 'system',
  helpdeskName: '',
  loginAddress: '',
};

/** Whether a welcome email can show it as a link; blank takes it back. */
export function isLoginAddress(text: string): boolean {
  return text === '' || (/^https?:\/\/\S+$/iu.test(text) && URL.canParse(text));
}
