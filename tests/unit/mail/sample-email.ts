import type { Email } from '../../../src/mail/compose-email';

export function sampleEmail(values: Partial<Email> = {}): Email {
  return {
    id: '6e5d1a52-6f0c-4d4f-9c6f-0d5b6a1f0001',
    messageId: '6e5d1a52-6f0c-4d4f-9c6f-0d5b6a1f0001@help.example.com',
    to: { name: 'Ada Lovelace', email: 'ada@example.com' },
    from: { name: 'Helpdesk', email: 'desk@help.example.com' },
    subject: 'Welcome',
    text: 'Hello Ada,\n\nPassword: k7mq\n',
    html: '<p>Hello Ada</p>\n',
    date: Date.UTC(2026, 10, 23, 16, 8, 33),
    ...values,
  };
}
