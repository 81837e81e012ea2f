/** The template of the welcome emails (R21): subject and message with placeholders, and what becomes of them for one user. */

export const placeholders = [
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'email',
  'password',
  'company',
  'helpdesk_name',
  'login_url',
] as const;

export type Placeholder = (typeof placeholders)[number];

export interface WelcomeTemplate {
  readonly subject: string;
  readonly body: string;
}

/** What the team finds before it writes its own: on every device, so that what is sent doesn't hang on who sends it. */
export const defaultWelcomeTemplate: WelcomeTemplate = {
  subject: 'Welcome to {{helpdesk_name}}',
  body: `Hello {{first_name}},

an account at {{helpdesk_name}} has been made for you.

Sign in: {{login_url}}
Email: {{email}}
Password: {{password}}

Please change the password when you sign in for the first time.
`,
};

/** What an unnamed helpdesk is called in the middle of a sentence. */
export const unnamedHelpdesk = 'our helpdesk';

/** The placeholders that a text names and that there aren't, each once, as they are written. */
export function unknownPlaceholders({ subject, body }: WelcomeTemplate): readonly string[] {
  const names = [...`${subject}\n${body}`.matchAll(pattern)].map(([, name = '']) => name.trim());
  return [...new Set(names.filter((name) => placeholderNamed(name) === null))];
}

/** Whether the template names a placeholder anywhere. */
export function usesPlaceholder({ subject, body }: WelcomeTemplate, placeholder: Placeholder): boolean {
  return [...`${subject}\n${body}`.matchAll(pattern)].some(
    ([, name = '']) => placeholderNamed(name) === placeholder,
  );
}

/**
 * The template with a user's values in it. A blank value takes the space before it along where punctuation follows, so
 * that nobody is greeted `Hello ,`; and a line that would end in a colon because its value is blank is left out. What
 * stands in a value is never read as a placeholder. An unknown placeholder stays.
 */
export function fillTemplate(
  template: WelcomeTemplate,
  values: Readonly<Record<Placeholder, string>>,
): WelcomeTemplate {
  return {
    subject: fill(template.subject, values)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
    body: fillLines(template.body.replace(/\r\n?/gu, '\n'), values),
  };
}

const pattern = /\{\{([^{}\n]*)\}\}/gu;
const filled = /( ?)\{\{([^{}\n]*)\}\}(?=([,.;:!?]|$)|)/gmu;

function fillLines(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text
    .split('\n')
    .filter((line) => !isLabelAlone(line, values))
    .map((line) => fill(line, values))
    .join('\n')
    .replace(/\r\n?/gu, '\n');
}

/** Whether a line is a label whose values, at its end, are all blank. */
function isLabelAlone(line: string, values: Readonly<Record<Placeholder, string>>): boolean {
  const [, atEnd = ''] = /:((?:\s*\{\{[^{}\n]*\}\})+)\s*$/u.exec(line) ?? [];
  const names = [...atEnd.matchAll(pattern)].map(([, name = '']) => placeholderNamed(name));
  return names.length > 0 && names.every((name) => name !== null && values[name] === '');
}

function fill(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(filled, (whole, space: string, name: string, next: string | undefined) => {
    const placeholder = placeholderNamed(name);
    if (placeholder === null) return whole;
    const value = values[placeholder];
    return value === '' && next !== undefined ? '' : `${space}${value}`;
  });
}

/** `{{ First Name }}` and `{{first-name}}` mean `first_name` too. */
function placeholderNamed(name: string): Placeholder | null {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '_');
  return placeholders.find((placeholder) => placeholder === key) ?? null;
}
