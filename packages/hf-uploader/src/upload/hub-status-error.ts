/** An answer that is no success, in the shape of the Hub client's own errors. */
export class HubStatusError extends Error {
  readonly statusCode: number;
  readonly data: { error?: unknown };

  constructor(statusCode: number, data: { error?: unknown }) {
    super(`status ${statusCode}`);
    this.statusCode = statusCode;
    this.data = data;
  }

  static async from(response: Response): Promise<HubStatusError> {
    const text = await response.text().catch(() => '');
    try {
      return new HubStatusError(response.status, JSON.parse(text) as { error?: unknown });
    } catch {
      return new HubStatusError(response.status, {});
    }
  }
}
