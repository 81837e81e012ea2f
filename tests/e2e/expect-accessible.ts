/** What axe finds wrong with a page, light and dark, as failures of the test that go on. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/** All that a theme changes is colours. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNoFindings(await axe(page), `${state}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoFindings((await axe(page)).withRules(rulesOfColour), `${state}, dark`);
}

/**
 * All rules, on all of the page; most of axe's time went into telling of hundreds of cells that nothing is wrong with them,
 * and into bringing its half a megabyte to a page that has it already.
 */
async function axe(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // What "legacy" lacks is frames of other origins: there are none. It needs no second page to gather their findings in.
  return new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
}

async function expectNoFindings(builder: AxeBuilder, state: string): Promise<void> {
  const { violations } = await builder.analyze();
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
  expect.soft(findings, state).toEqual([]);
}
