/** What axe finds wrong with a page, light and dark, as failures of the test that go on. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/** All that a theme changes is colours. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoFindings(new AxeBuilder({ page }), `${state}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoFindings(new AxeBuilder({ page }).withRules(rulesOfColour), `${state}, dark`);
}

async function expectNoFindings(axe: AxeBuilder, state: string): Promise<void> {
  const { violations } = await axe.analyze();
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
  expect.soft(findings, state).toEqual([]);
}
