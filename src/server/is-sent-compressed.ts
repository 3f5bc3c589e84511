const text = /^text\/|[/+](?:json|xml|javascript|x-ndjson|wasm)\b/;

/** Whether a file is sent with gzip: if it is text and the browser accepts gzip, as hosts do. `type`: a media type. */
export function isSentCompressed(type: string, acceptEncoding: string | string[] = ''): boolean {
  return text.test(type) && String(acceptEncoding).split(',').some(isGzip);
}

/** `gzip`, `gzip;q=0.5`; not `gzip;q=0`. */
function isGzip(coding: string): boolean {
  const [name = '', weight = 'q=1'] = coding.split(';').map((part) => part.trim().toLowerCase());
  return name === 'gzip' && Number(weight.replace(/^q=/, '')) > 0;
}
