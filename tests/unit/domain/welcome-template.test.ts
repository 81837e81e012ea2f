import { describe, expect, test } from 'vitest';
import {
  defaultWelcomeTemplate,
  fillTemplate,
  unknownPlaceholders,
  usesPlaceholder,
  type Placeholder,
} from '../../../src/domain/welcome-template';

const values: Readonly<Record<Placeholder, string>> = {
  first_name: 'Ada',
  middle_name: '',
  last_name: 'Lovelace',
  full_name: 'Ada Lovelace',
  email: 'ada@example.com',
  password: 'k7mq-$&-{{email}}',
  company: 'Acme',
  helpdesk_name: 'Help',
  login_url: 'https://help.example.com',
};

const filled = (body: string, changes: Partial<typeof values> = {}) =>
  fillTemplate({ subject: '', body }, { ...values, ...changes }).body;

describe('R21: the template of welcome emails', () => {
  test('a value is put in exactly as it is, and never read as a placeholder itself', () => {
    expect(filled('{{email}}: {{password}}')).toBe('ada@example.com: k7mq-$&-{{email}}');
  });

  test.each(['{{ first_name }}', '{{First Name}}', '{{first-name}}', '{{FIRST_NAME}}'])(
    '%s means first_name',
    (text) => {
      expect(filled(text)).toBe('Ada');
    },
  );

  test('nobody is greeted with a lonely comma', () => {
    expect(filled('Hello {{first_name}},', { first_name: '' })).toBe('Hello,');
    expect(filled('{{first_name}} {{middle_name}} {{last_name}}!')).toBe('Ada  Lovelace!');
  });

  test('a label whose value is blank goes with it', () => {
    const lines = 'Sign in: {{login_url}}\nEmail: {{email}}\n';
    expect(filled(lines, { login_url: '' })).toBe('Email: ada@example.com\n');
    expect(filled('Name: {{first_name}} {{last_name}}', { first_name: '', last_name: '' })).toBe('');
    expect(filled('Name: {{first_name}} {{last_name}}', { last_name: '' })).toBe('Name: Ada');
  });

  test('a value that ends in a colon is no label', () => {
    expect(filled('Password: {{password}}', { password: 'secret12:' })).toBe('Password: secret12:');
    expect(filled('{{password}} {{middle_name}}', { password: 'secret12:' })).toBe('secret12:');
  });

  test('unknown placeholders are named, each once, and stay as they are', () => {
    const template = { subject: '{{nmae}}', body: '{{nmae}} {{phone}} {{email}} {{}}' };
    expect(unknownPlaceholders(template)).toEqual(['nmae', 'phone', '']);
    expect(filled('{{nmae}}')).toBe('{{nmae}}');
  });

  test('the first template names none that is unknown, and says the password', () => {
    expect(unknownPlaceholders(defaultWelcomeTemplate)).toEqual([]);
    expect(usesPlaceholder(defaultWelcomeTemplate, 'password')).toBe(true);
  });

  test('a subject is one line', () => {
    expect(
      fillTemplate({ subject: 'Hi {{company}}', body: '' }, { ...values, company: 'A\r\nBcc: x' }).subject,
    ).toBe('Hi A Bcc: x');
  });
});
