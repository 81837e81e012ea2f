export const browserFlags: string[];
export const testFlags: string[];
export function findBrowser(): string | null;
export function findOrInstallBrowser(): string;
