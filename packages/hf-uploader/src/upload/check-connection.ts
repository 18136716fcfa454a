import { RouterError } from '@router/schemas';

/**
 * Refuses what could only fail or leak: before anything is read or sent.
 * @throws RouterError `hf-uploader/invalid-repo`, `hf-uploader/invalid-token`, `hf-uploader/insecure-url`
 */
export function checkConnection({
  repo,
  token,
  hubUrl,
}: {
  repo: string;
  token?: string | undefined;
  hubUrl?: string | undefined;
}): void {
  if (!/^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/.test(repo))
    throw usage(
      'hf-uploader/invalid-repo',
      `${JSON.stringify(repo)} names no data set: expected NAMESPACE/NAME.`,
      'For example --repo my-name/my-set.',
    );
  // The token itself is never part of a message, not even a wrong one.
  if (token !== undefined && !/^hf_[\x21-\x7e]+$/.test(token))
    throw usage(
      'hf-uploader/invalid-token',
      'The token is no Hugging Face token: expected text that starts with "hf_" and has no spaces.',
      'Make a token with write access under Settings, Access Tokens, and set HF_TOKEN.',
    );
  if (hubUrl !== undefined && !isSafe(hubUrl))
    throw usage(
      'hf-uploader/insecure-url',
      `${JSON.stringify(hubUrl)} is no address to send a token to: expected https://, or http:// on this machine.`,
    );
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}

const usage = (code: string, message: string, hint?: string) =>
  new RouterError({ code, kind: 'usage', message, hint });
