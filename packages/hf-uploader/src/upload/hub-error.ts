import { RouterError } from '@router/schemas';

/**
 * One clear error for whatever the Hub or the way to it answered. The original error is not kept as a cause:
 * nothing that a server echoed may carry the token into a log.
 */
export function hubError(
  error: unknown,
  { repo, token }: { repo: string; token?: string | undefined },
): unknown {
  if (RouterError.isInstance(error)) return error;
  const status = statusOf(error);
  if (status === undefined) return networkError(error);
  const known = answers[status] ?? (status >= 500 ? answers[500] : undefined);
  const said = redact(sayingOf(error), token);
  return new RouterError({
    code: `hf-uploader/${known?.code ?? 'refused'}`,
    kind: known?.kind ?? 'service',
    message: `The Hub answered ${status} for ${repo}${known ? `: ${known.meaning}` : ''}${said ? ` (${said})` : ''}.`,
    hint: known?.hint,
  });
}

interface Answer {
  code: string;
  meaning: string;
  hint: string;
  kind?: 'usage' | 'service';
}

const conflict: Answer = {
  code: 'conflict',
  meaning: 'the repository changed in the meantime, or the name is taken',
  hint: 'Run the same command again: it compares with what is there now.',
};

const answers: Record<number, Answer | undefined> = {
  401: {
    code: 'unauthorized',
    kind: 'usage',
    meaning: 'the token is unknown or has expired',
    hint: 'Set HF_TOKEN to a valid token with write access.',
  },
  403: {
    code: 'forbidden',
    kind: 'usage',
    meaning: 'the token may not write there',
    hint: 'Use a token with write access to that namespace, or another --repo.',
  },
  404: {
    code: 'not-found',
    kind: 'usage',
    meaning: 'there is no such data set or revision, or the token may not see it',
    hint: 'Check the spelling of --repo and that the token can read it.',
  },
  409: conflict,
  412: conflict,
  413: {
    code: 'too-large',
    meaning: 'a file or the whole commit is larger than it takes',
    hint: 'Write the set in smaller files, or fewer configurations at a time.',
  },
  429: {
    code: 'rate-limited',
    meaning: 'too many requests, also after waiting',
    hint: 'Wait some minutes and run the same command again: what is uploaded is not sent twice.',
  },
  500: {
    code: 'unavailable',
    meaning: 'it failed, also after retries',
    hint: 'Run the same command again later: the set there is as it was.',
  },
};

function networkError(error: unknown): unknown {
  // A TypeError is what fetch throws for a lost connection; anything else is a bug and stays what it is.
  const code = codeOf(error);
  if (!(error instanceof TypeError && /fetch failed|terminated|network/i.test(error.message)) && !code)
    return error;
  return new RouterError({
    code: 'hf-uploader/network',
    kind: 'service',
    message: `The connection to the Hub was lost${code ? ` (${code})` : ''}, also after retries.`,
    hint: 'Run the same command again: the set there is as it was, and what is uploaded is not sent twice.',
  });
}

/** The HTTP status of a client error, if it has one. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

function codeOf(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].find(
    (value): value is string => typeof value === 'string' && /^(E[A-Z]+|UND_ERR_\w+)$/.test(value),
  );
}

/** What the server said, in one line, without the address that the client appends. */
function sayingOf(error: unknown): string {
  const { data, message } = error as { data?: { error?: unknown; message?: unknown }; message?: unknown };
  const said = data?.error ?? data?.message ?? message;
  const line = typeof said === 'string' ? (said.split(/\n|\. URL: /)[0] ?? '') : '';
  // A page of a proxy says nothing that fits on a line.
  return line.startsWith('<') ? '' : line.trim().replace(/\.$/, '').slice(0, 200);
}

function redact(text: string, token: string | undefined): string {
  const cleaned = token ? text.split(token).join('hf_…') : text;
  return cleaned.replace(/hf_[A-Za-z0-9]{8,}/g, 'hf_…');
}
