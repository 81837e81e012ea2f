/** A mail server that speaks as much JMAP as delivery needs (RFC 8620, 8621), and remembers what was submitted. */
import type { Answer, LocalRequest } from './local-server';

interface StoredEmail {
  readonly id: string;
  readonly messageId: readonly string[];
  readonly to: readonly { readonly email: string }[];
  readonly value: Readonly<Record<string, unknown>>;
  mailboxIds: Record<string, true>;
  keywords: Record<string, boolean>;
}

export interface JmapServerOptions {
  readonly authorization?: string;
  readonly identities?: readonly string[];
  readonly canSearchHeaders?: boolean;
  /** An error for the submission of a message to this address. */
  readonly refuse?: (email: string) => { readonly type: string; readonly description?: string } | null;
  /** Somebody else changes the mailbox just before this request is worked on. */
  readonly isBusyMailbox?: () => boolean;
  /** The request dies on the server between creating the draft and submitting it. */
  readonly diesBeforeSubmission?: () => boolean;
}

export interface JmapServer {
  /** Recipients, once per submission. */
  readonly submitted: string[];
  readonly emails: Map<string, StoredEmail>;
  handle(request: LocalRequest): Answer;
}

type Args = Readonly<Record<string, unknown>>;

const accountId = 'account';

export function createJmapServer(options: JmapServerOptions = {}): JmapServer {
  const {
    authorization = 'Bearer token',
    identities = ['desk@help.example.com'],
    canSearchHeaders = true,
  } = options;
  const emails = new Map<string, StoredEmail>();
  const submissions: { readonly id: string; readonly emailId: string }[] = [];
  const submitted: string[] = [];
  let state = 0;
  let nextId = 1;

  const session = {
    apiUrl: '/api/',
    primaryAccounts: {
      'urn:ietf:params:jmap:mail': accountId,
      'urn:ietf:params:jmap:submission': accountId,
    },
    capabilities: {
      'urn:ietf:params:jmap:core': {},
      'urn:ietf:params:jmap:mail': {},
      'urn:ietf:params:jmap:submission': {},
    },
  };

  function api(calls: readonly (readonly [string, Args, string])[]): unknown {
    const responses: [string, unknown, string][] = [];
    const created = new Map<string, string>();
    for (const [method, args, id] of calls) {
      if (method === 'EmailSubmission/set' && options.diesBeforeSubmission?.() === true) return null;
      responses.push(...answer(method, resolved(args, responses), id, created));
    }
    return { methodResponses: responses, sessionState: '1' };
  }

  function answer(
    method: string,
    args: Args,
    id: string,
    created: Map<string, string>,
  ): [string, unknown, string][] {
    if (args['accountId'] !== accountId) return [['error', { type: 'accountNotFound' }, id]];
    switch (method) {
      case 'Identity/get': {
        const list = identities.map((email, index) => ({ id: `identity-${index}`, email, name: 'Desk' }));
        return [[method, { list, state: '1' }, id]];
      }
      case 'Mailbox/get': {
        const list = ['inbox', 'drafts', 'sent'].map((role) => ({ id: `mailbox-${role}`, role }));
        return [[method, { list, state: '1' }, id]];
      }
      case 'Email/get': {
        const ids = new Set(args['ids'] as readonly string[]);
        const list = [...emails.values()].filter((email) => ids.has(email.id));
        return [[method, { list, state: String(state) }, id]];
      }
      case 'Email/query':
        return [query(args, id)];
      case 'Email/set':
        return [setEmails(args, id, created)];
      case 'EmailSubmission/query': {
        const { emailIds } = args['filter'] as { readonly emailIds: readonly string[] };
        const ids = submissions.filter(({ emailId }) => emailIds.includes(emailId)).map((one) => one.id);
        return [[method, { ids }, id]];
      }
      case 'EmailSubmission/set':
        return submit(args, id, created);
      default:
        return [['error', { type: 'unknownMethod' }, id]];
    }
  }

  function query(args: Args, id: string): [string, unknown, string] {
    const { header, to } = args['filter'] as { readonly header?: readonly string[]; readonly to?: string };
    if (header !== undefined && !canSearchHeaders) return ['error', { type: 'unsupportedFilter' }, id];
    const found = [...emails.values()].filter((email) =>
      header === undefined
        ? email.to.some(({ email: address }) => address === to)
        : email.messageId.includes(header[1] ?? ''),
    );
    return ['Email/query', { ids: found.map((email) => email.id) }, id];
  }

  function setEmails(args: Args, id: string, created: Map<string, string>): [string, unknown, string] {
    if (options.isBusyMailbox?.() === true) state++;
    if (args['ifInState'] !== undefined && args['ifInState'] !== String(state)) {
      return ['error', { type: 'stateMismatch' }, id];
    }
    const made: Record<string, { readonly id: string }> = {};
    for (const [key, value] of Object.entries((args['create'] ?? {}) as Record<string, Args>)) {
      const email: StoredEmail = {
        id: `email-${nextId++}`,
        messageId: value['messageId'] as readonly string[],
        to: value['to'] as StoredEmail['to'],
        mailboxIds: { ...(value['mailboxIds'] as Record<string, true>) },
        keywords: { ...(value['keywords'] as Record<string, boolean>) },
        value,
      };
      emails.set(email.id, email);
      made[key] = { id: email.id };
      created.set(`#${key}`, email.id);
    }
    const destroyed = (args['destroy'] ?? []) as readonly string[];
    for (const gone of destroyed) emails.delete(gone);
    state++;
    return ['Email/set', { accountId, newState: String(state), created: made, destroyed }, id];
  }

  function submit(args: Args, id: string, created: Map<string, string>): [string, unknown, string][] {
    const made: Record<string, { readonly id: string }> = {};
    const notCreated: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(
      args['create'] as Record<string, { readonly emailId: string }>,
    )) {
      const email = emails.get(created.get(value.emailId) ?? value.emailId);
      const refusal =
        email === undefined ? { type: 'invalidProperties' } : options.refuse?.(email.to[0]?.email ?? '');
      if (email === undefined || refusal) {
        notCreated[key] = refusal;
        continue;
      }
      const submission = { id: `submission-${nextId++}`, emailId: email.id };
      submissions.push(submission);
      submitted.push(email.to[0]?.email ?? '');
      made[key] = { id: submission.id };
      email.mailboxIds = { 'mailbox-sent': true };
      delete email.keywords['$draft'];
      state++;
    }
    return [
      ['EmailSubmission/set', { accountId, newState: '1', created: made, notCreated }, id],
      ['Email/set', { accountId, newState: String(state), updated: {} }, id],
    ];
  }

  return {
    submitted,
    emails,
    handle({ method, path, headers, body }) {
      if (headers.authorization !== authorization) return { status: 401, json: { detail: 'Who are you?' } };
      if (method === 'GET' && path === '/.well-known/jmap')
        return { status: 302, headers: { Location: '/session' } };
      if (method === 'GET' && path === '/session') return { status: 200, json: session };
      if (method !== 'POST' || path !== '/api/') return { status: 404 };
      const { methodCalls } = JSON.parse(body) as { readonly methodCalls: Parameters<typeof api>[0] };
      const json = api(methodCalls);
      return json === null ? { status: 500 } : { status: 200, json };
    },
  };
}

/** Puts the answers of earlier calls in the place of references to them (RFC 8620 3.7), as far as delivery uses them. */
function resolved(args: Args, responses: readonly (readonly [string, unknown, string])[]): Args {
  const entries = Object.entries(args).map(([key, value]) => {
    if (!key.startsWith('#')) return [key, value];
    const { resultOf, path } = value as { readonly resultOf: string; readonly path: string };
    const result = responses.find(([, , id]) => id === resultOf)?.[1] as Args | undefined;
    return [key.slice(1), result?.[path.slice(1)] ?? []];
  });
  return Object.fromEntries(entries) as Args;
}
