/** The head of a message or of one of its parts (RFC 5322, RFC 2045): fields by their lower-case names. */
export type Headers = ReadonlyMap<string, string>;

/** Reads the fields of a head; a field goes on in lines that begin with white space. */
export function readHeaders(head: string): Headers {
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The value of a field without its parameters, in lower case: `text/html`. */
export function fieldOf(headers: Headers, name: string): string {
  return (headers.get(name) ?? '').replace(/;.*/s, '').trim().toLowerCase();
}

/** A parameter of the content type: `boundary`, `charset`. */
export function parameterOf(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get('content-type') ?? '').split(';').slice(1)) {
    const equals = part.indexOf('=');
    if (part.slice(0, Math.max(0, equals)).trim().toLowerCase() !== name) continue;
    return part
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/s, '$1');
  }
  return undefined;
}
