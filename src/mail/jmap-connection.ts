/** Speaking JMAP (RFC 8620): finding the session, and method calls with their errors as data. */
import * as z from 'zod/mini';
import {
  blocked,
  busy,
  outcomeOfStatus,
  refused,
  unreachable,
  type DeliveryOutcome,
} from './delivery-outcome';
import { basicCredentials } from '../domain/basic-credentials';
import { err, ok, type Result } from '../domain/result';
import { requestDefaults, type TransportTools } from './transport';

export interface JmapSettings {
  /** The server (its session is looked for at `/.well-known/jmap`), or the session itself. */
  readonly address: string;
  /** '' when the credential is a token. */
  readonly userName: string;
  readonly credential: string;
}

export interface JmapSession {
  readonly apiUrl: string;
  readonly accountId: string;
}

export type MethodCall = readonly [method: string, args: Readonly<Record<string, unknown>>, id: string];
export type MethodResponse = readonly [method: string, args: unknown, id: string];

export interface JmapConnection {
  openSession(): Promise<Result<JmapSession, DeliveryOutcome>>;
  call(session: JmapSession, calls: readonly MethodCall[]): Promise<Result<MethodResponses, DeliveryOutcome>>;
}

export interface MethodResponses {
  /**
   * The arguments of the answer to a call; why not, when the server answered with an error or not at all. Of several answers
   * the first, or that of `method`: the implicit `Email/set` of a submission comes after its own.
   */
  read<Schema extends z.ZodMiniType>(
    callId: string,
    schema: Schema,
    method?: string,
  ): Result<z.infer<Schema>, JmapError>;
}

export interface JmapError {
  readonly type: string;
  readonly description?: string | null | undefined;
}

const coreCapability = 'urn:ietf:params:jmap:core';
const mailCapability = 'urn:ietf:params:jmap:mail';
const submissionCapability = 'urn:ietf:params:jmap:submission';

const sessionSchema = z.object({
  apiUrl: z.string(),
  primaryAccounts: z.record(z.string(), z.string()),
  capabilities: z.record(z.string(), z.unknown()),
});
const answerSchema = z.object({
  methodResponses: z.array(z.tuple([z.string(), z.unknown(), z.string()])),
});
export const errorSchema = z.object({ type: z.string(), description: z.optional(z.nullable(z.string())) });

export function createJmapConnection(
  settings: JmapSettings,
  { request, now }: TransportTools,
): JmapConnection {
  const headers = { Authorization: authorization(settings), Accept: 'application/json' };

  async function fetchJson(url: string, init: RequestInit): Promise<Result<FetchedJson, DeliveryOutcome>> {
    try {
      const response = await request(url, { ...requestDefaults, ...init });
      const failure = await outcomeOfStatus(response, now());
      if (failure !== null) return err(isOverload(failure) ? busy(detailOf(failure)) : failure);
      return ok({ url: response.url === '' ? url : response.url, json: await response.json() });
    } catch (error) {
      // What isn't JSON comes from a page, such as a proxy's, not from a JMAP server.
      return err(error instanceof SyntaxError ? blocked('The answer is not JMAP.') : unreachable);
    }
  }

  return {
    async openSession() {
      const fetched = await fetchJson(sessionUrl(settings.address), { headers });
      if (!fetched.ok) return fetched;
      const session = sessionSchema.safeParse(fetched.value.json);
      if (!session.success) return err(blocked('The address answers, but not with a JMAP session.'));
      const { apiUrl, primaryAccounts, capabilities } = session.data;
      // Submissions and emails must lie in the same account.
      const accountId = primaryAccounts[submissionCapability] ?? primaryAccounts[mailCapability];
      if (accountId === undefined || !Object.hasOwn(capabilities, submissionCapability)) {
        return err(blocked('This account can’t send mail (no JMAP submission).'));
      }
      return ok({ apiUrl: new URL(apiUrl, fetched.value.url).href, accountId });
    },

    async call({ apiUrl }, calls) {
      const fetched = await fetchJson(apiUrl, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({
          using: [coreCapability, mailCapability, submissionCapability],
          methodCalls: calls,
        }),
      });
      if (!fetched.ok) return fetched;
      const answer = answerSchema.safeParse(fetched.value.json);
      if (!answer.success) return err(blocked('The answer is not JMAP.'));
      return ok(methodResponses(answer.data.methodResponses));
    },
  };
}

interface FetchedJson {
  readonly url: string;
  readonly json: unknown;
}

/** What an error of a method, or of one object in a `/set`, means for the message (RFC 8620 3.6.2, 5.3; RFC 8621 7.5). */
export function outcomeOfError({ type, description }: JmapError): DeliveryOutcome {
  const detail = typeof description === 'string' && description !== '' ? `${type}: ${description}` : type;
  if (temporaryErrors.has(type)) return busy(detail);
  return accountErrors.has(type) ? blocked(detail) : refused(detail);
}

const temporaryErrors: ReadonlySet<string> = new Set([
  'serverUnavailable',
  'serverFail',
  'serverPartialFail',
  'rateLimit',
  'stateMismatch',
]);

/** They would be the same for every message. */
const accountErrors: ReadonlySet<string> = new Set([
  'accountNotFound',
  'accountNotSupportedByMethod',
  'accountReadOnly',
  'forbidden',
  'forbiddenFrom',
  'forbiddenMailFrom',
  'forbiddenToSend',
  'overQuota',
  'unknownMethod',
]);

function methodResponses(responses: readonly MethodResponse[]): MethodResponses {
  return {
    read(callId, schema, wanted) {
      const isWanted = ([name, , id]: MethodResponse) =>
        id === callId && (wanted === undefined || name === wanted);
      const [method, args] = responses.find(isWanted) ?? [];
      if (method === undefined) return err({ type: 'serverFail', description: 'No answer to a call.' });
      if (method === 'error') {
        const error = errorSchema.safeParse(args);
        return err(error.success ? error.data : { type: 'serverFail' });
      }
      const read = schema.safeParse(args);
      if (read.success) return ok(read.data);
      return err({ type: 'serverFail', description: 'An answer of another shape.' });
    },
  };
}

/** A request-level `limit` error comes as 400 (RFC 8620 3.6.1), and passes. */
function isOverload(outcome: DeliveryOutcome): boolean {
  return outcome.type === 'refused' && detailOf(outcome).includes('urn:ietf:params:jmap:error:limit');
}

function detailOf(outcome: DeliveryOutcome): string {
  return outcome.type !== 'delivered' && 'detail' in outcome.problem ? outcome.problem.detail : '';
}

function sessionUrl(address: string): string {
  const url = new URL(address);
  return url.pathname === '/' ? new URL('/.well-known/jmap', url).href : url.href;
}

function authorization({ userName, credential }: JmapSettings): string {
  if (userName === '') return `Bearer ${credential}`;
  return basicCredentials(userName, credential);
}
