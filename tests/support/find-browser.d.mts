export const browserFlags: string[];
export function findBrowser(): string | null;
export function findOrInstallBrowser(): string;
