import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { demo } from './site.js';

/** Version that the builder prints. */
export const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
export const FORMS = ['tag', 'class', 'link'] as const;
export const SCRIPTS = { module: 'treatment-guide.js', classic: 'treatment-guide.classic.js' } as const;
export type Script = keyof typeof SCRIPTS;

/** Values of the form fields: a text, a chosen option, or whether a box is ticked; `notOffered` is a list. */
export type Fields = Readonly<Record<string, string | boolean | readonly string[]>>;
/** The contents of the two boxes, and the notes. */
export interface Printed {
  readonly template: string;
  readonly content: string;
  readonly notes: string;
}

/** Opens the builder with its default values. */
export async function builder(site: ReturnType<typeof demo>, options = {}, init = ''): Promise<Page> {
  const { page } = await site.open('/demo/snippets.html', options, init);
  await page.locator('html[data-ready]').waitFor();
  return page;
}

/** Fills the form, and gives the lines that are then shown. */
export async function print(page: Page, fields: Fields): Promise<Printed> {
  return page.evaluate((given) => {
    const form = document.querySelector<HTMLFormElement>('#choices')!;
    form.reset();
    const told = (target: Element) => {
      target.dispatchEvent(new Event('input', { bubbles: true }));
      target.dispatchEvent(new Event('change', { bubbles: true }));
    };
    told(form.querySelector('input')!);
    for (const [name, value] of Object.entries(given)) {
      const named = [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
      for (const field of named) {
        if (field.type === 'radio') field.checked = field.value === value;
        else if (Array.isArray(value)) field.checked = value.includes(field.value);
        else if (field.type === 'checkbox') field.checked = value as boolean;
        else field.value = value as string;
      }
      told(named[0]!);
    }
    const text = (id: string) => document.getElementById(id)!.textContent!;
    return { template: text('template-text'), content: text('content-text'), notes: text('notes') };
  }, fields);
}
